//! A workspace of generated packages, on which cargo is timed.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fmt, fs};

use crate::ratio::Rounds;

/// What is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// `cargo check`.
    Check,
    /// `cargo build`.
    Debug,
    /// `cargo build --release`.
    Release,
    /// The expansion of macros only, as measured by the compiler.
    Expansion,
    /// `cargo build` in an empty target directory.
    Cold,
}

impl Build {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Debug | Self::Cold => &["build"],
            Self::Release => &["build", "--release"],
            Self::Expansion => &["rustc", "--lib", "--profile", "check"],
        }
    }
}

impl fmt::Display for Build {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Check => "`cargo check`",
            Self::Debug => "`cargo build`",
            Self::Release => "`cargo build --release`",
            Self::Expansion => "expansion alone",
            Self::Cold => "cold `cargo build`",
        })
    }
}

/// Packages in a directory that is removed when the value is dropped.
pub struct Workspace {
    directory: PathBuf,
    repository: PathBuf,
}

impl Workspace {
    /// Creates a workspace without packages. Its dependencies have the versions of this repository's lock file, if
    /// they are in it.
    ///
    /// # Errors
    ///
    /// If a file cannot be written.
    pub fn new(members: &[&str]) -> Result<Self, Box<dyn Error>> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .canonicalize()?;
        let directory = env::temp_dir().join(format!("partner-error-{}", std::process::id()));
        fs::create_dir_all(&directory)?;
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.release]\nstrip = true\n"
        );
        fs::write(directory.join("Cargo.toml"), manifest)?;
        fs::copy(repository.join("Cargo.lock"), directory.join("Cargo.lock"))?;
        Ok(Self {
            directory,
            repository,
        })
    }

    /// Returns the line of a manifest that depends on the library.
    #[must_use]
    pub fn library(&self) -> String {
        let library = self.repository.join("core");
        format!("partner-error = {{ path = '{}' }}\n", library.display())
    }

    /// Writes a library.
    ///
    /// # Errors
    ///
    /// If a file cannot be written.
    pub fn write(&self, name: &str, dependencies: &str, code: &str) -> Result<(), Box<dyn Error>> {
        self.write_file(name, dependencies, "lib.rs", code)
    }

    /// Writes a program.
    ///
    /// # Errors
    ///
    /// If a file cannot be written.
    pub fn write_program(
        &self,
        name: &str,
        dependencies: &str,
        code: &str,
    ) -> Result<(), Box<dyn Error>> {
        self.write_file(name, dependencies, "main.rs", code)
    }

    fn write_file(
        &self,
        name: &str,
        dependencies: &str,
        file: &str,
        code: &str,
    ) -> Result<(), Box<dyn Error>> {
        let package = self.directory.join(name);
        fs::create_dir_all(package.join("src"))?;
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
        );
        fs::write(package.join("Cargo.toml"), manifest)?;
        fs::write(package.join("src").join(file), code)?;
        Ok(())
    }

    /// Fetches the dependencies of the packages, so that the network doesn't affect the measurements.
    ///
    /// # Errors
    ///
    /// If cargo fails.
    pub fn fetch(&self) -> Result<(), Box<dyn Error>> {
        self.cargo(&["fetch", "--quiet"])?;
        Ok(())
    }

    fn target(&self) -> PathBuf {
        self.directory.join("target")
    }

    fn cargo(&self, arguments: &[&str]) -> Result<Output, Box<dyn Error>> {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .args(arguments)
            .current_dir(&self.directory)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", self.target());
        if arguments.contains(&"-Ztime-passes") {
            // The compiler measures itself with a nightly option. Its builds have a separate target directory.
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_DIR", self.directory.join("timed"));
        }
        let output = command.output()?;
        let text = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() || text.contains("long_running_const_eval") {
            return Err(format!("cargo {arguments:?} should have no complaint:\n{text}").into());
        }
        Ok(output)
    }

    /// Measures the build of a package whose file is touched. Its dependencies are already built, unless the build is
    /// cold.
    ///
    /// # Errors
    ///
    /// If cargo fails, or the compiler complains of const evaluation.
    pub fn time(&self, build: Build, package: &str) -> Result<Duration, Box<dyn Error>> {
        let file = fs::File::options()
            .append(true)
            .open(self.directory.join(package).join("src/lib.rs"))?;
        file.set_modified(SystemTime::now())?;
        if build == Build::Cold && self.target().exists() {
            fs::remove_dir_all(self.target())?;
        }
        let mut arguments = build.arguments().to_vec();
        arguments.extend(["--offline", "--quiet", "--package", package]);
        if build == Build::Expansion {
            arguments.extend(["--", "-Ztime-passes"]);
        }
        let start = Instant::now();
        let output = self.cargo(&arguments)?;
        let time = start.elapsed();
        if build == Build::Expansion {
            return expansion(&String::from_utf8_lossy(&output.stderr));
        }
        Ok(time)
    }

    /// Measures some packages in turn, each this many times after a first build that isn't counted. In seconds.
    ///
    /// # Errors
    ///
    /// As [`time`](Self::time).
    pub fn rounds<const N: usize>(
        &self,
        build: Build,
        packages: [&str; N],
        times: usize,
    ) -> Result<[Rounds; N], Box<dyn Error>> {
        let mut measured = packages.map(|_| Rounds::default());
        for round in 0..=times {
            for (package, measured) in packages.iter().zip(&mut measured) {
                let time = self.time(build, package)?;
                if round > 0 {
                    measured.push(time.as_secs_f64());
                }
            }
        }
        Ok(measured)
    }

    /// Returns the size in bytes of each library of a release build.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn library_sizes<const N: usize>(
        &self,
        packages: [&str; N],
    ) -> Result<Vec<f64>, Box<dyn Error>> {
        let files = packages.map(|package| format!("lib{package}.rlib"));
        self.release_sizes(&files)
    }

    /// Returns the size in bytes of each program, optimised and stripped.
    ///
    /// # Errors
    ///
    /// If cargo fails.
    pub fn program_sizes(&self, programs: &[String]) -> Result<Vec<f64>, Box<dyn Error>> {
        for program in programs {
            self.cargo(&[
                "build",
                "--release",
                "--offline",
                "--quiet",
                "--package",
                program,
            ])?;
        }
        self.release_sizes(programs)
    }

    fn release_sizes(&self, files: &[String]) -> Result<Vec<f64>, Box<dyn Error>> {
        let size = |file| {
            let path = self.target().join("release").join(file);
            let metadata = path
                .metadata()
                .map_err(|error| format!("{}: {error}", path.display()))?;
            // File sizes are exact as floats.
            Ok(u32::try_from(metadata.len()).map(f64::from)?)
        };
        files.iter().map(size).collect()
    }
}

/// The line of `-Ztime-passes` about the expansion of macros.
fn expansion(passes: &str) -> Result<Duration, Box<dyn Error>> {
    let line = passes
        .lines()
        .find(|line| line.ends_with("\tmacro_expand_crate"));
    let seconds = line.and_then(|line| line.split_whitespace().nth(1));
    let seconds = seconds.and_then(|seconds| seconds.trim_end_matches(';').parse().ok());
    let seconds = seconds.ok_or_else(|| format!("no pass `macro_expand_crate` in:\n{passes}"))?;
    Ok(Duration::from_secs_f64(seconds))
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // Files that stay in the temporary directory do no harm.
        let _ = fs::remove_dir_all(&self.directory);
    }
}
