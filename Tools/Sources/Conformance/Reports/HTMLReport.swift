/// A result as one page that needs nothing else: no script, no font, no picture from anywhere.
struct HTMLReport: Sendable {
    /// The text, an HTML document.
    let text: String

    /// Writes a result down.
    init(_ result: ConformanceResult) {
        let style = String(decoding: PackageResources.report_css, as: UTF8.self)
        let title = "Conformance to the contract of \(MarkupText(result.api).text)"
        let problems = HTMLSection.problems(result.problems)
        let sections = result.testees.map { HTMLSection($0, of: result).text }.joined(separator: "\n")
        text = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <style>
            \(style)</style>
            </head>
            <body>
            <header>
            <p class="verdict \(result.isGreen ? "good" : "bad")">\(result.isGreen ? "Conforms" : "Does not conform")</p>
            <h1>\(title)</h1>
            </header>
            <main>
            \(problems)
            <ul class="cards">
            \(result.testees.map(Self.card).joined(separator: "\n"))
            </ul>
            \(sections)
            </main>
            <footer>Written by concord conform.</footer>
            </body>
            </html>

            """
    }

    /// A testee at a glance: its figures, and a bar of them.
    private static func card(_ testee: TesteeResult) -> String {
        let tally = testee.tally
        let isGreen = testee.problems.isEmpty && tally[.failed] == 0
        let bar = VerdictKind.allCases.filter { tally[$0] > 0 }.map { kind in
            "<span class=\"\(kind.rawValue)\" style=\"flex-grow: \(tally[kind])\"></span>"
        }
        let sdk = testee.introduction.map { "\($0.sdk) · \($0.language)" } ?? "did not start"
        return """
            <li class="\(isGreen ? "good" : "bad")">
            <a href="#\(MarkupText(testee.name).text)">\(MarkupText(testee.name).text)</a>
            <p>\(MarkupText(sdk).text)</p>
            <p class="figure">\(tally[.passed])<small> of \(tally.all) passed</small></p>
            <p class="bar" aria-hidden="true">\(bar.joined())</p>
            <p>\(MarkupText((tally.remarks + [Seconds(testee.seconds).text]).joined(separator: " · ")).text)</p>
            </li>
            """
    }
}
