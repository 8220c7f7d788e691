namespace ZegoCallKit.DependencyInjection;

/// <summary>Specifies the stage in the life of one of the container's clients.</summary>
internal enum ClientStage
{
    /// <summary>The client has not been requested yet.</summary>
    NotAskedFor,

    /// <summary>The client is being created.</summary>
    Starting,

    /// <summary>The client is ready.</summary>
    Ready,

    /// <summary>The client could not be created, or its engine has failed.</summary>
    Failed,

    /// <summary>The client is disposed or being disposed.</summary>
    Disposed,
}
