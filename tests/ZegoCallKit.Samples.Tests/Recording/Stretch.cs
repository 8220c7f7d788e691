using Xunit;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Samples.Tests.Recording;

/// <summary>Compares what was recorded with what was published.</summary>
internal static class Stretch
{
    /// <summary>Returns whether a recording is one unbroken stretch of a clip that was published in a loop: sample for sample, or pixel for pixel.</summary>
    public static bool IsOf(string recording, string clip) => Path.GetExtension(recording) == ".wav" ? IsAudioOf(recording, clip) : IsVideoOf(recording, clip);

    private static bool IsAudioOf(string recording, string clip)
    {
        using var recorded = WavSource.Open(recording);
        using var published = WavSource.Open(clip, loop: true);
        Assert.Equal(published.Format, recorded.Format);
        var heard = new short[recorded.SampleCount * recorded.Format.Channels];
        recorded.Read(heard);
        var said = new short[(published.SampleCount * published.Format.Channels) + heard.Length];
        published.Read(said);
        return said.AsSpan().IndexOf(heard) >= 0;
    }

    private static bool IsVideoOf(string recording, string clip)
    {
        using var recorded = Y4mSource.Open(recording);
        using var published = Y4mSource.Open(clip, loop: true);
        Assert.Equal(published.Format, recorded.Format);
        var seen = Pictures(recorded, recorded.FrameCount);
        var shown = Pictures(published, published.FrameCount + recorded.FrameCount);
        return shown.AsSpan().IndexOf(seen) is var at && at >= 0 && at % recorded.Format.FrameSize == 0;
    }

    private static byte[] Pictures(Y4mSource source, long count)
    {
        var size = source.Format.FrameSize;
        var pictures = new byte[count * size];
        for (var i = 0; i < count; i++)
        {
            Assert.True(source.TryRead(pictures.AsSpan(i * size, size)));
        }

        return pictures;
    }
}
