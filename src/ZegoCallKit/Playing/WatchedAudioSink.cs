using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Passes frames on to a file and reports the first that the file does not accept.</summary>
/// <param name="file">The file.</param>
/// <param name="failed">Called on the engine's thread, at most once: a sink that has thrown is called no more.</param>
internal sealed class WatchedAudioSink(IAudioSink file, Action failed) : IAudioSink
{
    public void Write(in AudioFrame frame)
    {
        var isWritten = false;
        try
        {
            file.Write(in frame);
            isWritten = true;
        }
        finally
        {
            if (!isWritten)
            {
                failed();
            }
        }
    }
}
