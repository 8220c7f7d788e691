namespace ZegoCallKit.TestKit.Stubs;

/// <summary>A command as the engine got it.</summary>
/// <param name="Name">Group and command, e.g. <c>Rooms.Login</c>.</param>
/// <param name="Arguments">What it was given.</param>
public sealed record EngineCommand(string Name, IReadOnlyList<object?> Arguments)
{
    /// <summary>The command with its arguments, e.g. <c>Rooms.Logout(room)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Arguments)})";
}
