import Foundation

/// Ends the process where one document takes too long or too much memory.
final class Watchdog: @unchecked Sendable {
    /// Where the document stands that is being tried.
    static let path = NSTemporaryDirectory() + "/damaged-document-\(ProcessInfo.processInfo.processIdentifier).yaml"

    private let lock = NSLock()
    private var current: (name: String, start: Date)?
    private let seconds: Double
    private let megabytes: Int

    /// A watch over what is tried from now on.
    init(seconds: Double, megabytes: Int) {
        self.seconds = seconds
        self.megabytes = megabytes
        Thread.detachNewThread { [weak self] in
            while let self {
                self.look()
                Thread.sleep(forTimeInterval: 0.2)
            }
        }
    }

    /// A document is being tried.
    func begin(_ name: String) {
        lock.withLock { current = (name, Date()) }
    }

    /// It came to an end.
    func end() {
        lock.withLock { current = nil }
    }

    private func look() {
        guard let (name, start) = lock.withLock({ current }) else { return }
        if Date().timeIntervalSince(start) > seconds { stop("\(name): no end within \(Int(seconds)) seconds") }
        if let used = Self.megabytesUsed, used > megabytes { stop("\(name): \(used) MB of memory") }
    }

    private func stop(_ message: String) {
        FileHandle.standardError.write(Data("\(message)\nthe document is \(Self.path)\n".utf8))
        exit(1)
    }

    /// What the process holds at present; nil where nobody can say.
    private static var megabytesUsed: Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
        else { return nil }
        return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 }
    }
}
