using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing.Pumping;

/// <summary>
/// Drives a source into the engine at the pace of the clock. A late wake-up catches up: blocks are neither dropped nor sent twice, and two
/// are never sent at once. Stopping and starting again goes on where the source is.
/// </summary>
internal sealed class MediaPump : IAsyncDisposable
{
    private readonly IPumpStep _step;
    private readonly Action<Exception?> _ended;
    private readonly DropCount? _dropped;
    private readonly Pacer _pacer;
    private long _sent;
    private long _refused;

    private MediaPump(IPumpStep step, TimeProvider time, Action<Exception?> ended, DropCount? dropped)
    {
        _step = step;
        _ended = ended;
        _dropped = dropped;
        _pacer = new(time, step.DueOf, SendNext);
    }

    /// <summary>Whether blocks are being sent.</summary>
    public bool IsRunning => _pacer.IsRunning;

    /// <summary>Blocks handed to the engine, refused ones included.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Blocks that the engine refused; they are lost, as a device's would be.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>A pump for sound.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="frames">Where it goes.</param>
    /// <param name="channel">To which channel.</param>
    /// <param name="time">Paces it.</param>
    /// <param name="ended">Called once, on the pump's thread, when the source ends (<see langword="null"/>) or fails (the fault); not when the pump was stopped before.</param>
    /// <param name="dropped">Counts the blocks that the engine refuses.</param>
    public static MediaPump ForAudio(IAudioSource source, IFrameCommands frames, PublishChannel channel, TimeProvider time, Action<Exception?> ended, DropCount? dropped = null) =>
        new(new AudioPumpStep(source, frames, channel), time, ended, dropped);

    /// <summary>A pump for pictures; the parameters are those of <see cref="ForAudio"/>.</summary>
    public static MediaPump ForVideo(IVideoSource source, IFrameCommands frames, PublishChannel channel, TimeProvider time, Action<Exception?> ended, DropCount? dropped = null) =>
        new(new VideoPumpStep(source, frames, channel), time, ended, dropped);

    /// <summary>Begins or goes on; does nothing while running, after the end of the source and after disposal.</summary>
    public void Start() => _pacer.Start();

    /// <summary>Sends no further block; returns at once, a block on its way may still arrive. Never blocks.</summary>
    public void Stop() => _pacer.Stop();

    /// <summary>Stops for good and waits for a block on its way: afterwards the source is not read any more.</summary>
    public ValueTask DisposeAsync() => _pacer.EndAsync();

    private bool SendNext(long block, TimeSpan shift)
    {
        Exception? end = null;
        try
        {
            if (_step.SendNext(block, shift, out var result))
            {
                Interlocked.Increment(ref _sent);
                if (!result.IsAccepted)
                {
                    Interlocked.Increment(ref _refused);
                    _dropped?.Add();
                }

                return true;
            }
        }
#pragma warning disable CA1031 // A source is the user's code: whatever it throws ends the pump and is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            end = fault;
        }

        // Stopped meanwhile: nobody waits for news of this source.
        if (_pacer.IsRunning)
        {
            _ended(end);
        }

        return false;
    }
}
