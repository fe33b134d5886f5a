//! Properties of the whole library: its allocations, its sizes, and its use across crates.

mod allocations;
mod crates;
mod floors;
mod limits;
mod quoted;
mod sizes;
mod ui_cases;
mod unsafe_code;
