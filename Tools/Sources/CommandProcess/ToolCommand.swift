package import ArgumentParser

/// A command of Concord that is a program of its own.
package protocol ToolCommand: ParsableCommand {
    /// What the process tells its caller.
    associatedtype Status: ToolStatus

    /// What is told when somebody ends the process before its work is done.
    static var whenInterrupted: Status { get }

    /// Does the work, for as long as the task is not cancelled.
    func perform() async throws -> Status
}

/// How a process may end; each program has more ways than these.
package protocol ToolStatus: RawRepresentable, Equatable, Sendable where RawValue == Int32 {
    /// All is well.
    static var done: Self { get }
    /// The command line asks for something that does not exist.
    static var wrongUsage: Self { get }
}

/// Why a command ends before its work is done.
package struct ToolFault<Status: ToolStatus>: Error {
    /// What the caller is told.
    package let status: Status
    /// What people are told.
    package let message: String

    /// A reason to end.
    package init(status: Status, message: String) {
        self.status = status
        self.message = message
    }
}
