//! The catalogue: its entries, how they are found, their kinds and names, their statuses, and the documented table.

mod documented_table;
mod entries;
mod kinds;
mod lookup;
mod names;
mod scale;
mod status;
