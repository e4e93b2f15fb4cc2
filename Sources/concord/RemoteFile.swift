import Dispatch
import Foundation
import OpenAPIDocument

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Fetches one file from a host that the user permits, within bounds of time and size.
final class RemoteFile: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    // The delegate's queue alone touches what follows until `done` is signalled, and the caller alone afterwards.
    private var bytes: [UInt8] = []
    private var failure: String?
    private let done = DispatchSemaphore(value: 0)
    private let hosts: Set<String>
    private let sizeLimit: Int

    /// How many seconds a file may take.
    private static let timeLimit = 30.0

    /// A fetch that may ask `hosts`, also where one sends it to another, for at most so many bytes.
    init(hosts: Set<String>, sizeLimit: Int) {
        self.hosts = hosts
        self.sizeLimit = sizeLimit
    }

    /// The bytes at `url`.
    func fetch(_ url: URL) -> Result<[UInt8], LoadingFailure> {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = Self.timeLimit
        configuration.timeoutIntervalForResource = Self.timeLimit
        let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        session.dataTask(with: url).resume()
        done.wait()
        session.invalidateAndCancel()
        return failure.map { .failure(.unreadable(reason: $0)) } ?? .success(bytes)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard bytes.count + data.count <= sizeLimit else {
            failure = "it has more than \(sizeLimit) bytes"
            return dataTask.cancel()
        }
        bytes += data
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        let host = request.url?.host?.lowercased() ?? ""
        let isPermitted = hosts.contains(host)
        if !isPermitted { failure = "it has moved to \"\(host)\", which is not permitted" }
        completionHandler(isPermitted ? request : nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let status = (task.response as? HTTPURLResponse)?.statusCode
        if let error {
            failure = failure ?? error.localizedDescription
        } else if status != 200 {
            failure = failure ?? "the server answers with status \(status ?? 0)"
        }
        done.signal()
    }
}
