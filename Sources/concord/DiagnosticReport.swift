import Diagnostics
import Pipeline

/// Tells what was found: text to the standard error as compilers do, data to the standard output.
///
/// Text and annotations are told as soon as they are known; JSON is one object, however many documents were read.
struct DiagnosticReport {
    /// The texts in which everything stands that was found so far.
    var sources = SourceFiles()
    private let format: DiagnosticFormat
    private var kept: [Diagnostic] = []

    /// Nothing was found yet.
    init(format: DiagnosticFormat) {
        self.format = format
    }

    /// Takes what was found in `sources`, which are those of this report and perhaps more.
    ///
    /// - Returns: what was told; nil if it is told at the end.
    @discardableResult
    mutating func add(_ diagnostics: [Diagnostic], in sources: SourceFiles) -> String? {
        self.sources = sources
        switch format {
        case .text, .github:
            let told = diagnostics.isEmpty ? "" : text(of: diagnostics)
            tell(told)
            return told
        case .json:
            kept += diagnostics
            return nil
        }
    }

    /// Tells again what was told before.
    func tell(_ text: String) {
        switch format {
        case .text where !text.isEmpty: Console.complain(text)
        case .github where !text.isEmpty: Console.say(text)
        case .text, .github, .json: break
        }
    }

    /// Tells what has to be told at the end.
    func finish() {
        switch format {
        case .text, .github: break
        case .json: Console.say(text(of: kept))
        }
    }

    /// Prints a list that was asked for; to the standard error where programs read diagnostics from the other one.
    func list(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        let text = lines.joined(separator: "\n")
        switch format {
        case .text: Console.say(text)
        case .json, .github: Console.complain(text)
        }
    }

    private func text(of diagnostics: [Diagnostic]) -> String {
        DiagnosticPrinter(format: format, color: Console.isWatched ? .ansi : .plain).print(diagnostics, files: sources)
    }
}
