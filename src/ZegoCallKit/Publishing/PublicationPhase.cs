namespace ZegoCallKit.Publishing;

/// <summary>Where publishing stands.</summary>
public enum PublicationPhase
{
    /// <summary>Asking the cloud.</summary>
    Requesting = 0,

    /// <summary>Published: others can play it.</summary>
    Publishing = 1,

    /// <summary>Interrupted; the engine tries again by itself.</summary>
    Retrying = 2,

    /// <summary>Over; see <see cref="PublicationState.End"/>.</summary>
    Ended = 3,
}
