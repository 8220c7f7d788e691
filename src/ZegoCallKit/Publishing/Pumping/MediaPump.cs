using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing.Pumping;

/// <summary>
/// Pumps a source into the engine at the pace of the clock. After a late wake-up it catches up: no block is dropped or sent twice, and no two blocks
/// are sent at once. After a pause of the process that is longer than <see cref="Patience"/> it does not catch up: like after a stop, the next block is the one at the source's
/// current position, sent at the source's pace.
/// </summary>
internal sealed class MediaPump : IAsyncDisposable
{
    /// <summary>How late a block may be before what was missed is skipped: listeners want what is said now, not what they missed, all at once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

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
        _pacer = new(time, step.DueOf, SendNext, Patience);
    }

    /// <summary>Gets whether blocks are being sent.</summary>
    public bool IsRunning => _pacer.IsRunning;

    /// <summary>Gets the number of blocks passed to the engine, including those it refused.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Gets the number of blocks that the engine refused; they are lost, as a device's would be.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Creates a pump for audio.</summary>
    /// <param name="source">The source of the audio.</param>
    /// <param name="frames">The engine commands that receive the frames.</param>
    /// <param name="channel">The channel to send to.</param>
    /// <param name="time">The clock that paces the pump.</param>
    /// <param name="ended">
    /// Called once, on the pump's thread, when the source ends (<see langword="null"/>) or fails (the exception); not called if the pump was stopped first.
    /// </param>
    /// <param name="dropped">Counts the blocks that the engine refuses.</param>
    public static MediaPump ForAudio(IAudioSource source, IFrameCommands frames, PublishChannel channel, TimeProvider time, Action<Exception?> ended, DropCount? dropped = null) =>
        new(new AudioPumpStep(source, frames, channel), time, ended, dropped);

    /// <summary>Creates a pump for video; the parameters are those of <see cref="ForAudio"/>.</summary>
    public static MediaPump ForVideo(IVideoSource source, IFrameCommands frames, PublishChannel channel, TimeProvider time, Action<Exception?> ended, DropCount? dropped = null) =>
        new(new VideoPumpStep(source, frames, channel), time, ended, dropped);

    /// <summary>Starts or resumes the pump; does nothing while it is running, after the end of the source, or after disposal.</summary>
    public void Start() => _pacer.Start();

    /// <summary>Stops sending blocks. Returns immediately and never blocks; a block that is already being sent may still arrive.</summary>
    public void Stop() => _pacer.Stop();

    /// <summary>Stops the pump for good and waits for a block that is being sent; afterwards the source is no longer read.</summary>
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

        // If the pump was stopped in the meantime, the end of the source is not reported.
        if (_pacer.IsRunning)
        {
            _ended(end);
        }

        return false;
    }
}
