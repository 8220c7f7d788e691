namespace ZegoCallKit.Tool.Completion;

/// <summary>A command or group, as a shell completes it.</summary>
/// <param name="Path">The words of the command, such as <c>token make</c>; empty for the tool itself.</param>
/// <param name="Description">What the command does.</param>
/// <param name="Commands">The commands of a group.</param>
/// <param name="Options">The options.</param>
/// <param name="Argument">What the first argument accepts; <see langword="null"/> if there is none.</param>
internal sealed record CompletedCommand(
    string Path, string Description, IReadOnlyList<CompletedCommand> Commands, IReadOnlyList<CompletedOption> Options, CompletedValue? Argument)
{
    /// <summary>Gets the last word of the path.</summary>
    public string Name => Path.Split(' ')[^1];

    /// <summary>Gets this command and all commands below it.</summary>
    public IEnumerable<CompletedCommand> All => Commands.SelectMany(static command => command.All).Prepend(this);
}
