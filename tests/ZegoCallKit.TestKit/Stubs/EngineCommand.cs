namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Represents a command that the engine received.</summary>
/// <param name="Name">The group and the command, such as <c>Rooms.Login</c>.</param>
/// <param name="Arguments">The arguments of the command.</param>
public sealed record EngineCommand(string Name, IReadOnlyList<object?> Arguments)
{
    /// <summary>Returns the command with its arguments, such as <c>Rooms.Logout(room)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Arguments)})";
}
