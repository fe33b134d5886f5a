//! A workspace of generated packages, on which cargo is timed.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs};

/// Packages in a directory of their own, which goes with the value.
pub struct Workspace {
    directory: PathBuf,
    repository: PathBuf,
}

impl Workspace {
    /// A workspace without packages. Its dependencies have the versions of this repository's lock file,
    /// so that nothing is fetched.
    ///
    /// # Errors
    ///
    /// If the file system refuses.
    pub fn new(members: &[&str]) -> Result<Self, Box<dyn Error>> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .canonicalize()?;
        let directory = env::temp_dir().join(format!("partner-error-{}", std::process::id()));
        fs::create_dir_all(&directory)?;
        let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
        fs::write(directory.join("Cargo.toml"), manifest)?;
        fs::copy(repository.join("Cargo.lock"), directory.join("Cargo.lock"))?;
        Ok(Self {
            directory,
            repository,
        })
    }

    /// The line of a manifest that depends on the library.
    #[must_use]
    pub fn library(&self) -> String {
        let library = self.repository.join("core");
        format!("partner-error = {{ path = '{}' }}\n", library.display())
    }

    /// Writes a package.
    ///
    /// # Errors
    ///
    /// If the file system refuses.
    pub fn write(&self, name: &str, dependencies: &str, code: &str) -> Result<(), Box<dyn Error>> {
        let package = self.directory.join(name);
        fs::create_dir_all(package.join("src"))?;
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
        );
        fs::write(package.join("Cargo.toml"), manifest)?;
        fs::write(package.join("src/lib.rs"), code)?;
        Ok(())
    }

    /// How long cargo takes for a package, all that it depends on being there: its file is touched, and
    /// nothing is incremental.
    ///
    /// # Errors
    ///
    /// If cargo fails, or the compiler complains of const evaluation.
    pub fn time(&self, arguments: &[&str], package: &str) -> Result<Duration, Box<dyn Error>> {
        let file = fs::File::options()
            .append(true)
            .open(self.directory.join(package).join("src/lib.rs"))?;
        file.set_modified(SystemTime::now())?;
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .args(arguments)
            .args(["--offline", "--quiet", "--package", package])
            .current_dir(&self.directory)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", self.directory.join("target"));
        let start = Instant::now();
        let output = command.output()?;
        let time = start.elapsed();
        let text = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() || text.contains("long_running_const_eval") {
            return Err(format!("`{package}` should compile without complaint:\n{text}").into());
        }
        Ok(time)
    }

    /// The median times of two packages, each measured so many times in turn with the other, after one
    /// run that is not counted.
    ///
    /// # Errors
    ///
    /// As [`time`](Self::time).
    pub fn medians(
        &self,
        arguments: &[&str],
        packages: [&str; 2],
        times: usize,
    ) -> Result<[f64; 2], Box<dyn Error>> {
        let mut measured = [Vec::new(), Vec::new()];
        for round in 0..=times {
            for (package, measured) in packages.iter().zip(&mut measured) {
                let time = self.time(arguments, package)?;
                if round > 0 {
                    measured.push(time.as_secs_f64());
                }
            }
        }
        Ok(measured.map(|mut measured| {
            measured.sort_by(f64::total_cmp);
            measured[measured.len() / 2]
        }))
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // What is left in the temporary directory does no harm.
        let _ = fs::remove_dir_all(&self.directory);
    }
}
