import Foundation
import OpenAPIDocument

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
        let (output, complaints) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "curl", "--silent", "--show-error", "--globoff", "--proto", "=http,https",
            "--max-time", "\(Self.limits.seconds)", "--max-filesize", "\(sizeLimit)",
            "--write-out", "%{stderr}%{http_code} %{redirect_url}", "--url", url.absoluteString,
        ]
        process.standardOutput = output
        process.standardError = complaints
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
            let bytes = try output.fileHandleForReading.read(upToCount: sizeLimit + 1) ?? Data()
            if bytes.count > sizeLimit { process.terminate() }
            let said = String(decoding: try complaints.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            return answer([UInt8](bytes), status: process.terminationStatus, said: said)
        } catch {
            return .failure(.unreadable(reason: error.localizedDescription))
        }
    }

    private func answer(_ bytes: [UInt8], status: Int32, said: String) -> Result<Answer, LoadingFailure> {
        guard bytes.count <= sizeLimit, status != 63 else {
            return .failure(.unreadable(reason: "it has more than \(sizeLimit) bytes"))
        }
        guard status == 0 else {
            let reason = status == 127 ? "curl is not installed" : said.prefix { $0 != "\n" }
            return .failure(.unreadable(reason: String(reason)))
        }
        let words = said.split(separator: " ")
        if words.first == "200" { return .success(.file(bytes)) }
        if words.count == 2, let next = URL(string: String(words[1])) { return .success(.moved(next)) }
        return .failure(.unreadable(reason: "the server answers with status \(words.first ?? "0")"))
    }
}
