using System.Text;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Outgoing;
using ZegoCallKit.InMemory.Media.Reports;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Recordings;

/// <summary>Records what one channel captures. Commands run with the engine's gate held; frames come from the capturing thread.</summary>
internal sealed class ChannelRecorder
{
    private const int MaxPathBytes = 1023;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    private readonly MediaContext _context;
    private readonly MediaEngineState _engine;
    private readonly PublishChannel _channel;
    private readonly ChannelSettings _settings;
    private readonly IntervalReport _progress;
    private CaptureFiles? _files;

    public ChannelRecorder(MediaContext context, MediaEngineState engine, PublishChannel channel, ChannelSettings settings)
    {
        _context = context;
        _engine = engine;
        _channel = channel;
        _settings = settings;
        _progress = new(context);
    }

    public ZegoErrorCode Start(string path, RecordingContent content)
    {
        // A second start is accepted without effect: the first file continues.
        if (_files is not null)
        {
            return ZegoErrorCode.None;
        }

        if (Encoding.UTF8.GetByteCount(path) > MaxPathBytes)
        {
            return ZegoErrorCode.RecordFilePathTooLong;
        }

        ZegoErrorCode code;
        try
        {
            code = CaptureFiles.TryOpen(path, content, _settings.VideoConfig.FramesPerSecond, out var files);
            Volatile.Write(ref _files, files);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The start is accepted, and its failure is reported later.
            _context.Events.Post(new CapturedRecordingUpdated(_channel, CapturedRecordingState.NotRecording, (int)ZegoErrorCode.RecordOpenFileFailed, path));
            return ZegoErrorCode.None;
        }

        if (code != ZegoErrorCode.None)
        {
            _context.Events.Raise(new CapturedRecordingUpdated(_channel, CapturedRecordingState.NotRecording, (int)code, path));
        }

        return code;
    }

    /// <summary>Completes the file, if there is one.</summary>
    public void Stop() => End(Volatile.Read(ref _files), ZegoErrorCode.None);

    public void Video(MediaBuffer buffer) => Write(buffer, isVideo: true);

    public void Audio(MediaBuffer buffer) => Write(buffer, isVideo: false);

    private void Write(MediaBuffer buffer, bool isVideo)
    {
        if (Volatile.Read(ref _files) is { } files)
        {
            Write(files, buffer, isVideo);
        }
    }

    // A separate method, so that frames cost nothing while no recording runs.
    private void Write(CaptureFiles files, MediaBuffer buffer, bool isVideo)
    {
        try
        {
            // Without a microphone, the pictures alone are recorded.
            if (files.Write(buffer, isVideo, isSilent: _settings.UsesMicrophone && _context.Devices.Machine.Microphones.Count == 0))
            {
                _context.Events.Post(() => Began(files));
            }
        }
        catch (IOException)
        {
            _context.Events.Post(() => End(files, ZegoErrorCode.RecordWriteFileError));
        }
    }

    private void Began(CaptureFiles files)
    {
        if (!ReferenceEquals(files, _files))
        {
            return;
        }

        _engine.Hold();
        var began = _context.Clock.Now;
        _context.Events.Raise(new CapturedRecordingUpdated(_channel, CapturedRecordingState.Recording, 0, files.Path));
        _progress.Start(ProgressInterval, () => _context.Events.Raise(
            new CapturedRecordingProgressed(_channel, TimeSpan.FromTicks(_context.Clock.Now - began), files.Length, files.Path)));
    }

    private void End(CaptureFiles? files, ZegoErrorCode code)
    {
        if (files is null || !ReferenceEquals(files, _files))
        {
            return;
        }

        Volatile.Write(ref _files, null);
        _progress.Stop();
        try
        {
            files.Dispose();
        }
        catch (IOException)
        {
            code = ZegoErrorCode.RecordWriteFileError;
        }

        var state = code == ZegoErrorCode.None ? CapturedRecordingState.Completed : CapturedRecordingState.NotRecording;
        _context.Events.Post(new CapturedRecordingUpdated(_channel, state, (int)code, files.Path));
    }
}
