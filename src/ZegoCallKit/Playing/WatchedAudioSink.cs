using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Hands frames on to a file and tells of the first that it does not take.</summary>
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
