namespace ZegoCallKit.DependencyInjection;

/// <summary>How far a client of the container is.</summary>
internal enum ClientStage
{
    /// <summary>Nobody has asked for it yet.</summary>
    NotAskedFor,

    /// <summary>It is being created.</summary>
    Starting,

    /// <summary>It works.</summary>
    Ready,

    /// <summary>It could not be created, or its engine has died.</summary>
    Failed,

    /// <summary>It is disposed, or being disposed.</summary>
    Disposed,
}
