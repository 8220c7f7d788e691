namespace ZegoCallKit.Publishing;

/// <summary>Specifies the phase of a publication.</summary>
public enum PublicationPhase
{
    /// <summary>The stream is being requested from the cloud.</summary>
    Requesting = 0,

    /// <summary>The stream is published, and others can play it.</summary>
    Publishing = 1,

    /// <summary>Publishing was interrupted; the engine retries automatically.</summary>
    Retrying = 2,

    /// <summary>Publishing has ended; see <see cref="PublicationState.End"/>.</summary>
    Ended = 3,
}
