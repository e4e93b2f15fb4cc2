import CommandProcess

/// The process of `concord mutate`.
@main
enum Main {
    static func main() async {
        await MutateCommand.runProcess()
    }
}
