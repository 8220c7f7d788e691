using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.EngineLifetime;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>Keeps the engine's processing switches in line with the processors that have been added. Used in the state loop, except for the public members.</summary>
/// <param name="core">The client.</param>
/// <param name="captures">Returns whether a channel captures, for a preview or a publication.</param>
/// <param name="mediaEngine">The state of the media engine, which decides whether processing can be switched.</param>
/// <param name="processed">The channels whose processing is switched on from the start.</param>
internal sealed class ClientEffects(ClientCore core, Func<PublishChannel, bool> captures, MediaEngine mediaEngine, IReadOnlyCollection<PublishChannel> processed) : IEffects
{
    // The channels whose processing is switched on; those from the options remain on.
    private readonly HashSet<PublishChannel> _processed = [.. processed];
    private readonly Beauty _beauty = new(core);
    private bool _isAudioProcessed;

    public IBeauty Beauty => _beauty;

    private bool CapturesAny => Enum.GetValues<PublishChannel>().Any(captures);

    public Task<IAsyncDisposable> AddVideoProcessorAsync(IVideoFrameProcessor processor, PublishChannel channel = PublishChannel.Main, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(processor);
        Guard.Channel(channel, nameof(channel));
        var pipeline = core.Frames.VideoOf(channel);
        var slot = new ProcessorSlot<IVideoFrameProcessor>($"video processor of {channel}", processor, core.Fault, core.Metrics.BusyProcessors);
        return AddAsync(
            new Operation("AddVideoProcessor"),
            () => _processed.Contains(channel),
            () => mediaEngine.CanSwitch
                ? null
                : $"video processing of channel {channel} is off and cannot be turned on during a preview, publication or playback, or after a recording or a media player; "
                    + "add the first processor earlier, or include the channel in ZegoClientOptions.ProcessedVideo",
            mediaEngine,
            engine => engine.CustomVideo.EnableProcessing(true, channel),
            () => _processed.Add(channel),
            () =>
            {
                pipeline.Add(slot);
                return new Removal(() => RemoveVideoAsync(pipeline, slot, channel));
            },
            cancellationToken);
    }

    public Task<IAsyncDisposable> AddAudioProcessorAsync(IAudioFrameProcessor processor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(processor);
        var pipeline = core.Frames.CapturedAudio;
        var slot = new ProcessorSlot<IAudioFrameProcessor>("audio processor", processor, core.Fault, core.Metrics.BusyProcessors);
        return AddAsync(
            new Operation("AddAudioProcessor"),
            () => _isAudioProcessed,
            () => CapturesAny ? "a channel is already capturing without processing; stop its preview and publication, and add the first processor before you start them" : null,
            stopsFirst: null,
            static engine => engine.CustomAudio.EnableCaptureProcessing(true, format: null),
            () => _isAudioProcessed = true,
            () =>
            {
                pipeline.Add(slot);
                return new Removal(() => RemoveAudioAsync(pipeline, slot));
            },
            cancellationToken);
    }

    /// <summary>Called when the client ends.</summary>
    public void End() => _beauty.End();

    private Task<IAsyncDisposable> AddAsync(
        Operation operation,
        Func<bool> isEnabled,
        Func<string?> obstacle,
        MediaEngine? stopsFirst,
        Func<IZegoEngine, EngineResult> enable,
        Action enabled,
        Func<IAsyncDisposable> add,
        CancellationToken cancellationToken) =>
        core.StartAsync<IAsyncDisposable>(
            operation,
            core.Open,
            core.RefuseWhenClosed,
            pending =>
            {
                // The operation that required it may have ended just now.
                if (!isEnabled() && stopsFirst is { IsNeeded: false })
                {
                    stopsFirst.WhenStopped(() => EnableUnless(pending, obstacle, isEnabled, enable, enabled, add));
                }
                else
                {
                    EnableUnless(pending, obstacle, isEnabled, enable, enabled, add);
                }
            },
            cancellationToken);

    private void EnableUnless(Pending<IAsyncDisposable> pending, Func<string?> obstacle, Func<bool> isEnabled, Func<IZegoEngine, EngineResult> enable, Action enabled, Func<IAsyncDisposable> add)
    {
        if (pending.IsOver)
        {
            return;
        }

        if (isEnabled())
        {
            pending.Complete(add());
        }
        else if (obstacle() is { } why)
        {
            pending.Fail(pending.Operation.Failed(ZegoErrorCode.EngineAlreadyStarted, why));
        }
        else
        {
            Enable(pending, enable, enabled, add);
        }
    }

    private void Enable(Pending<IAsyncDisposable> pending, Func<IZegoEngine, EngineResult> enable, Action enabled, Func<IAsyncDisposable> add)
    {
        var isSent = false;
        core.Call(
            engine =>
            {
                isSent = !pending.IsOver;
                return isSent ? enable(engine) : EngineResult.Accepted;
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    pending.Fail(pending.Operation.Refused(outcome));
                    return;
                }

                // If the call was canceled meanwhile, processing stays on until the next processor is removed; frames pass unchanged.
                if (isSent)
                {
                    enabled();
                }

                if (!pending.IsOver)
                {
                    pending.Complete(add());
                }
            });
    }

    private Task RemoveVideoAsync(VideoPipeline pipeline, ProcessorSlot<IVideoFrameProcessor> slot, PublishChannel channel) => RemoveAsync(pipeline.RemoveAsync(slot), () =>
    {
        // While the media engine runs, processing stays on: frames pass unchanged, and a processor can be added again.
        if (pipeline.IsEmpty && mediaEngine.CanSwitch && !processed.Contains(channel) && _processed.Remove(channel))
        {
            core.CallAndForget(new Operation("RemoveVideoProcessor"), engine => engine.CustomVideo.EnableProcessing(false, channel));
        }
    });

    private Task RemoveAudioAsync(AudioPipeline pipeline, ProcessorSlot<IAudioFrameProcessor> slot) => RemoveAsync(pipeline.RemoveAsync(slot), () =>
    {
        if (pipeline.IsEmpty && !CapturesAny && _isAudioProcessed)
        {
            _isAudioProcessed = false;
            core.CallAndForget(new Operation("RemoveAudioProcessor"), static engine => engine.CustomAudio.EnableCaptureProcessing(false, format: null));
        }
    });

    private Task RemoveAsync(Task removed, Action then)
    {
        core.Post(() => core.After(removed, () =>
        {
            if (core.RefuseWhenClosed(default) is null)
            {
                then();
            }
        }));
        return removed;
    }
}
