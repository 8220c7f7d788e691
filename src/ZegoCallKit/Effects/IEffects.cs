using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>What happens to captured pictures and sound before they are previewed and sent: the engine's built-in beauty, and processing of one's own. All members may be called from any thread.</summary>
/// <remarks>Engines decide before they run what they hand out: name the channels in <see cref="ZegoClientOptions.ProcessedVideo"/>, or add the first processor before the first preview, publication or playback. The rest can change while capturing.</remarks>
public interface IEffects
{
    /// <summary>The engine's built-in beauty.</summary>
    IBeauty Beauty { get; }

    /// <summary>Has a processor change a channel's captured pictures, behind those added before (ZEGO: <c>enable_custom_video_processing</c>).</summary>
    /// <param name="processor">The processor. It stays yours: nothing disposes it.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>Dispose it to take the processor out: when that completes, it is called no more.</returns>
    /// <exception cref="ZegoException">The channel is not among <see cref="ZegoClientOptions.ProcessedVideo"/>, has had no processor yet, and something is previewed, published or played: it is too late to have the engine hand its video out. Or the engine refused.</exception>
    Task<IAsyncDisposable> AddVideoProcessorAsync(IVideoFrameProcessor processor, PublishChannel channel = PublishChannel.Main, CancellationToken cancellationToken = default);

    /// <summary>Has a processor change captured sound, behind those added before (ZEGO: <c>enable_custom_audio_capture_processing</c>).</summary>
    /// <param name="processor">The processor. It stays yours: nothing disposes it.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>Dispose it to take the processor out: when that completes, it is called no more.</returns>
    /// <exception cref="ZegoException">Something captures already without processing: stop previews and publications first. Or the engine refused.</exception>
    Task<IAsyncDisposable> AddAudioProcessorAsync(IAudioFrameProcessor processor, CancellationToken cancellationToken = default);
}
