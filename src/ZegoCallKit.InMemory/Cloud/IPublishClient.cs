namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Defines what the cloud tells the publisher of a stream. All members run on the publisher's engine loop.</summary>
/// <remarks>An interface with one implementation for the reason of <see cref="ILoginClient"/>.</remarks>
internal interface IPublishClient
{
    /// <summary>Called when the cloud accepts the stream, also after an interruption.</summary>
    void OnPublishing();

    /// <summary>Called when the cloud refuses or removes the stream.</summary>
    void OnRefused(int code);

    /// <summary>Called when the stream is interrupted.</summary>
    void OnInterrupted();
}
