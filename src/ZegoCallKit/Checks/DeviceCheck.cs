using System.Collections.Immutable;
using ZegoCallKit.Devices;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Checks;

/// <summary>
/// Represents one check of the local devices: previews for a while and records what the devices deliver. Used in the state loop, except for the video
/// frames.
/// </summary>
internal sealed class DeviceCheck : IVideoSink
{
    private const long None = -1;

    // Used when the client itself does not measure sound levels.
    private static readonly TimeSpan LevelInterval = TimeSpan.FromMilliseconds(200);

    private readonly ClientCore _core;
    private readonly LocalDevices _devices;
    private readonly PreviewTable _previews;
    private readonly bool _measuresItself;
    private readonly Pending<DeviceCheckReport> _pending;
    private readonly TimeSpan _duration;
    private readonly Action<DeviceCheck> _over;
    private readonly Pending<IPreview> _start;
    private ImmutableArray<DeviceProblem> _problems = [];
    private Deadline? _end;
    private Preview? _preview;
    private float _loudest;
    private long _began;
    private long _firstPicture = None;
    private bool _isOver;

    public DeviceCheck(ClientCore core, LocalDevices devices, PreviewTable previews, bool measuresLevels, TimeSpan duration, Pending<DeviceCheckReport> pending, Action<DeviceCheck> over)
    {
        _core = core;
        _devices = devices;
        _previews = previews;
        _measuresItself = !measuresLevels;
        _pending = pending;
        _duration = duration;
        _over = over;
        _start = new Pending<IPreview>(core, pending.Operation, core.Options.Timeouts.Command, CancellationToken.None);
    }

    public void Begin()
    {
        _pending.Rollback = () =>
        {
            End();
            return Task.CompletedTask;
        };
        _began = _core.Time.GetTimestamp();
        _preview = _previews.Start(_start, new PreviewOptions { VideoSink = this });
        if (_measuresItself)
        {
            _core.CallAndForget(_pending.Operation, static engine => engine.Levels.StartSoundLevels(LevelInterval, detectVoice: false));
        }

        _core.After(_start.Task, OnStarted);
    }

    public void OnProblem(DeviceProblem problem) => _problems = _problems.Add(problem);

    public void OnCapturedLevel(float level) => _loudest = Math.Max(_loudest, level);

    /// <summary>Called when the client is being disposed.</summary>
    public void Fail(Exception failure)
    {
        End();
        _pending.Fail(failure);
    }

    public void Write(in VideoFrame frame) => Interlocked.CompareExchange(ref _firstPicture, _core.Time.GetTimestamp(), None);

    private void OnStarted()
    {
        if (_start.Task.Exception is { InnerException: { } refusal })
        {
            End();
            _pending.Fail(refusal);
        }
        else if (!_isOver)
        {
            _end = new Deadline(_core, _duration, Report);
        }
    }

    private void Report()
    {
        var first = Interlocked.Read(ref _firstPicture);
        var report = new DeviceCheckReport
        {
            Camera = _devices.Camera.Selection.Current.Used,
            Microphone = _devices.Microphone.Selection.Current.Used,
            Speaker = _devices.Speaker.Selection.Current.Used,
            TimeToFirstVideo = first == None ? null : _core.Time.GetElapsedTime(_began, first),
            PeakLevel = _loudest,
            Problems = _problems,
        };
        End();
        _pending.Complete(report);
    }

    private void End()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _end?.TryMeet();
        _over(this);
        if (_measuresItself)
        {
            _core.CallAndForget(_pending.Operation, static engine => engine.Levels.StopSoundLevels());
        }

        _preview?.Stop(_pending.Operation.Failed(ZegoErrorCode.None, "the check has ended"));
    }
}
