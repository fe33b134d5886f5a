//! The catalogue: its entries, how they are found, their statuses, and the documented table.

mod documented_table;
mod entries;
mod scale;
mod status;
