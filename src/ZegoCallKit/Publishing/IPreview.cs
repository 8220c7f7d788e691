namespace ZegoCallKit.Publishing;

/// <summary>A running preview. Dispose it to stop (ZEGO: <c>stop_preview</c>); publishing on the channel goes on.</summary>
public interface IPreview : IAsyncDisposable
{
    /// <summary>The channel.</summary>
    PublishChannel Channel { get; }

    /// <summary>Completes, never fails, when the preview is over: disposed, or ended with the client's last login, as engines do.</summary>
    Task Completion { get; }
}
