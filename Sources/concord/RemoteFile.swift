import OpenAPIDocument
import Platform

/// Fetches one file from a host that the user permits, within bounds of time and size.
///
/// It asks the system's `curl`: Foundation's networking would make every start of the program slower, and nobody could link
/// it without libcurl's own files.
struct RemoteFile {
    /// The hosts that may be asked, also where one sends it to another.
    let hosts: Set<String>
    /// How many bytes the file may have.
    let sizeLimit: Int

    /// How many seconds a file may take, and how often it may have moved.
    private static let limits = (seconds: 30, moves: 5)

    /// The bytes at `url`.
    func fetch(_ url: URL) -> Result<[UInt8], LoadingFailure> {
        var url = url
        for _ in 0...Self.limits.moves {
            switch answer(from: url) {
            case .failure(let failure): return .failure(failure)
            case .success(.file(let bytes)): return .success(bytes)
            case .success(.moved(let next)): url = next
            }
            let host = url.host?.lowercased() ?? ""
            guard hosts.contains(host) else {
                return .failure(.unreadable(reason: "it has moved to \"\(host)\", which is not permitted"))
            }
        }
        return .failure(.unreadable(reason: "it has moved more than \(Self.limits.moves) times"))
    }

    private enum Answer {
        case file([UInt8])
        case moved(URL)
    }

    private func answer(from url: URL) -> Result<Answer, LoadingFailure> {
        let curl = ChildProcess(
            [
                "curl", "--silent", "--show-error", "--globoff", "--proto", "=http,https",
                "--max-time", "\(Self.limits.seconds)", "--max-filesize", "\(sizeLimit)",
                "--write-out", "%{stderr}%{http_code} %{redirect_url}", "--url", url.absoluteString,
            ],
            outputLimit: sizeLimit
        )
        do throws(ChildProcess.Failure) {
            return answer(try curl.run())
        } catch {
            switch error {
            case .notFound: return .failure(.unreadable(reason: "curl is not installed"))
            case .refused(let reason): return .failure(.unreadable(reason: "curl cannot be run: \(reason)"))
            }
        }
    }

    private func answer(_ outcome: ChildProcess.Outcome) -> Result<Answer, LoadingFailure> {
        guard outcome.output.count <= sizeLimit, outcome.status != 63 else {
            return .failure(.unreadable(reason: "it has more than \(sizeLimit) bytes"))
        }
        guard outcome.status == 0 else {
            return .failure(.unreadable(reason: String(outcome.complaints.prefix { $0 != "\n" })))
        }
        let words = outcome.complaints.split(separator: " ")
        if words.first == "200" { return .success(.file(outcome.output)) }
        if words.count == 2, let next = URL(string: String(words[1])) { return .success(.moved(next)) }
        return .failure(.unreadable(reason: "the server answers with status \(words.first ?? "0")"))
    }
}
