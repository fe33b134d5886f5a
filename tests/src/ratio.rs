//! Ratios of measurements that were made in turn, and their limits.

use std::process::ExitCode;

/// The measurements of each round.
#[derive(Clone, Debug, Default)]
pub struct Rounds(Vec<f64>);

impl Rounds {
    /// Adds the measurement of one more round.
    pub fn push(&mut self, took: f64) {
        self.0.push(took);
    }

    /// Returns the median.
    #[must_use]
    pub fn median(&self) -> f64 {
        let mut values = self.0.clone();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    }

    /// Returns the median of the ratios of each round. If the machine is slow for a while, both are slow.
    #[must_use]
    pub fn ratio_to(&self, other: &Self) -> f64 {
        let ratios = self.0.iter().zip(&other.0).map(|(own, other)| own / other);
        Self(ratios.collect()).median()
    }
}

/// Compares ratios with their limits, and counts those above.
#[derive(Debug, Default)]
pub struct Verdict {
    missed: usize,
}

impl Verdict {
    /// Returns the limit and whether it is met: `0.25, met`.
    pub fn of(&mut self, ratio: f64, at_most: Option<f64>) -> String {
        match at_most {
            None => "none".to_owned(),
            Some(limit) if ratio <= limit => format!("{limit}, met"),
            Some(limit) => {
                self.missed += 1;
                format!("{limit}, MISSED")
            }
        }
    }

    /// Prints whether every limit is met, and fails otherwise.
    #[must_use]
    pub fn finish(self) -> ExitCode {
        match self.missed {
            0 => println!("\nEvery limit is met."),
            1 => println!("\nA limit is missed."),
            missed => println!("\n{missed} limits are missed."),
        }
        ExitCode::from(u8::from(self.missed > 0))
    }
}
