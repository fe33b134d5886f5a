//! What `extends` costs at compile time.
//!
//! `cargo run -p partner-error-tests --bin extends_cost` writes an enum of 5,000 entries that extends
//! one of 5,000 in another crate, and the same enum without `extends`. Each is checked in turns, with a
//! touched file and without incremental compilation. The exit code is 1 if the one takes more than 1.5
//! times as long as the other, or if the compiler complains of const evaluation.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs};

/// How many entries each of the enums has.
const ENTRIES: u32 = 5_000;

/// How often each crate is measured.
const TIMES: usize = 7;

/// How many times as long as without it a check may take.
const BAR: f64 = 1.5;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let crates = Crates::write()?;
    // Builds what is not measured, and reads the files for the first time.
    crates.check("extending")?;
    crates.check("plain")?;

    let mut extending = Vec::new();
    let mut plain = Vec::new();
    for _ in 0..TIMES {
        extending.push(crates.check("extending")?);
        plain.push(crates.check("plain")?);
    }

    let (extending, plain) = (median(&mut extending), median(&mut plain));
    let ratio = extending.as_secs_f64() / plain.as_secs_f64();
    println!("`cargo check` of {ENTRIES} entries, median of {TIMES}:");
    println!(
        "  {:.2} s extending {ENTRIES} others",
        extending.as_secs_f64()
    );
    println!("  {:.2} s without `extends`", plain.as_secs_f64());
    println!("  ratio {ratio:.2}, and at most {BAR} is right");
    Ok(if ratio <= BAR {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A workspace of the measured crates and their base.
struct Crates {
    directory: PathBuf,
}

impl Crates {
    fn write() -> Result<Self, Box<dyn Error>> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .canonicalize()?;
        let directory =
            env::temp_dir().join(format!("partner-error-extends-cost-{}", std::process::id()));
        let crates = Self { directory };
        let library = repository.join("core");
        let library = format!("partner-error = {{ path = '{}' }}\n", library.display());
        let base = "base = { path = \"../base\" }\n";

        // Each second code is the base's, too.
        crates.write_package("base", &library, &enumeration("", 2))?;
        let extends = "#[pc(extends = base::Error)]\n";
        crates.write_package(
            "extending",
            &(library.clone() + base),
            &enumeration(extends, 1),
        )?;
        crates.write_package("plain", &(library + base), &enumeration("", 1))?;
        let workspace =
            "[workspace]\nresolver = \"3\"\nmembers = [\"base\", \"extending\", \"plain\"]\n";
        fs::write(crates.directory.join("Cargo.toml"), workspace)?;
        // With the versions that are there already: nothing is fetched.
        fs::copy(
            repository.join("Cargo.lock"),
            crates.directory.join("Cargo.lock"),
        )?;
        Ok(crates)
    }

    fn write_package(
        &self,
        name: &str,
        dependencies: &str,
        code: &str,
    ) -> Result<(), Box<dyn Error>> {
        let package = self.directory.join(name);
        fs::create_dir_all(package.join("src"))?;
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
        );
        fs::write(package.join("Cargo.toml"), manifest)?;
        fs::write(package.join("src/lib.rs"), code)?;
        Ok(())
    }

    /// How long cargo takes to check one of them, all else being there.
    fn check(&self, package: &str) -> Result<Duration, Box<dyn Error>> {
        let file = fs::File::options()
            .append(true)
            .open(self.directory.join(package).join("src/lib.rs"))?;
        file.set_modified(SystemTime::now())?;
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(["check", "--offline", "--quiet", "--package", package]);
        command.current_dir(&self.directory);
        command
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", self.directory.join("target"));
        let start = Instant::now();
        let output = command.output()?;
        let time = start.elapsed();
        let text = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() || text.contains("long_running_const_eval") {
            return Err(format!("`{package}` should be checked without complaint:\n{text}").into());
        }
        Ok(time)
    }
}

impl Drop for Crates {
    fn drop(&mut self) {
        // What is left in the temporary directory does no harm.
        let _ = fs::remove_dir_all(&self.directory);
    }
}

/// An enum whose codes are that far apart.
fn enumeration(attribute: &str, distance: u32) -> String {
    let mut code = String::from("#[derive(Debug, partner_error::PartnerError)]\n");
    code.push_str(attribute);
    code.push_str("pub enum Error {\n");
    for number in (0..ENTRIES).map(|number| number * distance) {
        writeln!(
            code,
            "    #[pc(code = {number}, status = 409, msg = \"Cart {{cart}} is in state {number}\")]\n    \
             State{number} {{ cart: String }},"
        )
        .expect("a string takes all");
    }
    code.push_str("}\n");
    code
}
