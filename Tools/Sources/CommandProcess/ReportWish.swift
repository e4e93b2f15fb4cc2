import ArgumentParser

/// A report as `--report` asks for it.
package struct ReportWish<Format: RawRepresentable<String>>: ExpressibleByArgument {
    /// Its form.
    package let format: Format
    /// The file that it goes to; nil: the standard output.
    package let file: String?

    /// A report in a form, for a file or the standard output.
    package init(format: Format, file: String?) {
        self.format = format
        self.file = file
    }

    /// `json`, or `json=FILE`
    package init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let format = Format(rawValue: parts[0]), parts.last != "" else { return nil }
        self.init(format: format, file: parts.count == 2 ? parts[1] : nil)
    }
}
