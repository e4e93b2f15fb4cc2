#if AsyncHTTPClient
    public import AsyncHTTPClient
    internal import Foundation
    internal import NIOCore
    internal import NIOHTTP1
    internal import NIOHTTPCompression
    internal import NIOPosix

    extension SDK {
        /// Carries requests by async-http-client, with back-pressure and without Foundation's networking: for servers.
        public nonisolated struct AsyncHTTPClientTransport: Transport {
            private let client: HTTPClient
            private let largestBody: Int

            /// What a client must be made with: redirects are left to the caller, since they would carry the API's own
            /// keys away; a refused connection is told at once; answers are unpacked.
            public static var configuration: HTTPClient.Configuration {
                var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
                configuration.connectionPool.retryConnectionEstablishment = false
                configuration.decompression = .enabled(limit: .none)
                return configuration
            }

            /// Sends by this client, made with ``configuration``; it stays yours to shut down.
            public init(_ client: HTTPClient, largestBody: Int = ClientDefaults.largestBody) {
                self.client = client
                self.largestBody = largestBody
            }

            /// Sends the request and waits for the whole answer; ends at once when the task is cancelled.
            public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
                var hasHead = false
                do {
                    let time = min(request.timeout / .seconds(1), 1_000_000_000) + 5
                    let head = try await client.execute(
                        HTTPClientRequest(request),
                        timeout: .nanoseconds(Int64(time * 1_000_000_000))
                    )
                    hasHead = true
                    let body = try await head.body.collect(upTo: largestBody)
                    var headers = HTTPHeaders()
                    for field in head.headers { headers.append(field.name, field.value) }
                    return HTTPResponse(
                        status: Int(head.status.code),
                        headers: headers,
                        body: Data(body.readableBytesView)
                    )
                } catch {
                    throw TransportError(error, hasHead: hasHead)
                }
            }
        }
    }

    nonisolated extension HTTPClientRequest {
        fileprivate init(_ request: SDK.HTTPRequest) {
            self.init(url: request.url)
            method = HTTPMethod(rawValue: request.method.rawValue)
            for field in request.headers.fields { headers.add(name: field.name, value: field.value) }
            body = request.body.map { .bytes(ByteBuffer(bytes: $0)) }
        }
    }

    nonisolated extension SDK.TransportError {
        /// What async-http-client reports, by what may be done about it.
        fileprivate init(_ error: any Error, hasHead: Bool) {
            let message = "\(error)"
            switch error {
            case is CancellationError: self.init(.cancelled, message)
            case is NIOTooManyBytesError: self.init(.tooLarge, message)
            case let error as IOError where error.errnoCode == ECONNREFUSED: self.init(.unreachable, message)
            case is NIOConnectionError: self.init(.unreachable, message)
            case let error as HTTPClientError: self.init(Self.kind(of: error, hasHead: hasHead), message)
            default: self.init(hasHead ? .truncated : .connectionLost, message)
            }
        }

        private static func kind(of error: HTTPClientError, hasHead: Bool) -> Kind {
            switch error {
            case .cancelled: .cancelled
            case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: .unreachable
            case .deadlineExceeded, .readTimeout, .writeTimeout: .timedOut
            case .invalidURL, .emptyHost, .emptyScheme: .unsendable
            default: hasHead ? .truncated : .connectionLost
            }
        }
    }
#endif
