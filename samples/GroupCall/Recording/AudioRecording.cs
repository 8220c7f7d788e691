using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace GroupCall.Recording;

/// <summary>The sound of one appearance of a stream: a file for each unbroken stretch, begun with its first frame.</summary>
internal sealed class AudioRecording(Func<string> nextFile, Continuity continuity) : IAudioSink, IDisposable
{
    private WavSink? _file;

    public void Write(in AudioFrame frame)
    {
        if (continuity.Begins(frame.Timestamp, frame.Duration))
        {
            _file?.Dispose();
            _file = new WavSink(nextFile());
        }

        _file!.Write(in frame);
    }

    public void Dispose() => _file?.Dispose();
}
