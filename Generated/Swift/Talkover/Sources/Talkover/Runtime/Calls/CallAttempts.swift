/// The attempts of one call, up to the last.
nonisolated struct CallAttempts<Time: Clock>: Sendable where Time.Duration == Duration {
    /// The client.
    let core: ClientCore
    /// The request without credentials.
    let request: SDK.HTTPRequest
    /// The credentials that each attempt adds.
    let credentials: [SDK.Credential]
    /// What repeating the request may do.
    let repetition: Repetition
    /// When to try again.
    let policy: SDK.RetryPolicy
    /// When the call must end.
    let deadline: CallDeadline<Time>
    /// Who else is told of each attempt.
    let observer: (@Sendable (SDK.AttemptReport) -> Void)?

    /// The answer of the last attempt. A wait that would outlast the call's time is not begun: what is known by then is
    /// worth more than a timeout.
    func answer() async throws(SDK.ClientError) -> ReceivedAnswer {
        var number = 1
        while true {
            let end = await attempt()
            let wait = policy.delay(after: end, number: number, repetition, chance: core.options.chance())
            let delay = wait.flatMap { $0 < deadline.remaining ? $0 : nil }
            let result = result(of: end, number)
            report(result, number, delay)
            guard let delay else { return try result.get() }
            guard await deadline.wait(delay) else { throw .cancelled }
            number += 1
        }
    }

    private func attempt() async -> AttemptEnd {
        if Task.isCancelled { return .cancelled }
        let remaining = deadline.remaining
        guard remaining > .zero else { return .timedOut }
        guard !core.transport.answersAtOnce else { return await send(within: remaining) }
        let end = await deadline.race { await send(within: remaining) }
        if case .answered = end { return end }
        return Task.isCancelled ? .cancelled : end
    }

    private func send(within timeout: Duration) async -> AttemptEnd {
        var request = request
        request.timeout = timeout
        do throws(SDK.ClientError) {
            for credential in credentials { try await credential.apply(to: &request) }
            if let illegal = request.headers.firstIllegal { throw .invalidArgument(illegal.name, illegal.reason) }
        } catch {
            return .refused(error)
        }
        do throws(SDK.TransportError) {
            return .answered(try await core.transport.send(request))
        } catch {
            return .failed(error)
        }
    }

    private func result(of end: AttemptEnd, _ number: Int) -> Result<ReceivedAnswer, SDK.ClientError> {
        switch end {
        case .answered(let response):
            let info = SDK.ResponseInfo(status: response.status, headers: response.headers, attempts: number)
            return .success(ReceivedAnswer(body: response.body, info: info, strictness: core.options.strictness))
        case .failed(let error):
            switch error.kind {
            case .cancelled: return .failure(.cancelled)
            case .timedOut: return .failure(timedOut(number))
            case .unreachable, .connectionLost, .truncated, .tooLarge, .unsendable, .other:
                return .failure(.transport(SDK.TransportFailure(reason: error, attempts: number)))
            }
        case .refused(let error): return .failure(error)
        case .timedOut: return .failure(timedOut(number))
        case .cancelled: return .failure(.cancelled)
        }
    }

    private func timedOut(_ number: Int) -> SDK.ClientError {
        .timedOut(SDK.TimeoutFailure(after: deadline.limit, attempts: number))
    }

    private func report(_ result: Result<ReceivedAnswer, SDK.ClientError>, _ number: Int, _ delay: Duration?) {
        let observers = [core.options.observer, observer].compactMap(\.self)
        guard !observers.isEmpty else { return }
        let outcome: SDK.AttemptReport.Outcome =
            switch result {
            case .success(let answer): .answered(answer.info)
            case .failure(let error): .failed(error)
            }
        let report = SDK.AttemptReport(
            operationID: request.operationID,
            request: request,
            number: number,
            outcome: outcome,
            retryDelay: delay
        )
        for observer in observers { observer(report) }
    }
}
