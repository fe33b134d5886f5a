extern crate std;

use alloc::borrow::ToOwned;
use alloc::format;
use core::sync::atomic::{AtomicU32, Ordering};
use std::path::Path;
use std::{fs, io, process};

/// Writes a file, and makes its directory if that is missing. Whoever reads the file meanwhile finds the whole old or the
/// whole new one.
pub(super) fn write_file(path: &Path, text: &str) -> io::Result<()> {
    static WRITTEN: AtomicU32 = AtomicU32::new(0);
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}-{number}", process::id()));
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    fs::write(&beside, text)?;
    fs::rename(&beside, path).inspect_err(|_| {
        // The first error says why the file couldn't take its place.
        let _ = fs::remove_file(&beside);
    })
}
