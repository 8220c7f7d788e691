namespace ZegoCallKit.Desk.Connections;

/// <summary>Represents how one connection to the desk ended.</summary>
/// <param name="WasWelcome">Whether the desk had welcomed it.</param>
/// <param name="IsFinal">Whether another attempt is pointless.</param>
/// <param name="Reason">Why it ended.</param>
internal sealed record SessionEnd(bool WasWelcome, bool IsFinal, string Reason)
{
    /// <summary>Gets whether the next connection must begin a session of its own.</summary>
    public bool ForgetsSession { get; init; }
}
