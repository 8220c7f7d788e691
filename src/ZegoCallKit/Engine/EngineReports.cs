namespace ZegoCallKit.Engine;

/// <summary>What an engine says of the commands themselves, apart from what happens.</summary>
[Flags]
public enum EngineReports
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>That a command was called: <see cref="Events.ApiCalled"/>, for every one.</summary>
    Calls = 1,

    /// <summary>That a command was called wrongly: <see cref="Events.DebugErrorOccurred"/>.</summary>
    Mistakes = 2,
}
