using InCall.Calling;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Playing;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Records what Alice captures, written by the engine, and what Bob plays, written by the kit.</summary>
internal sealed class RecordingFeature : IFeature
{
    private const double Seconds = 2;

    public string Name => "recording";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("in-call-");
        try
        {
            var captured = await call.Alice.StartRecordingAsync(Path.Join(folder.FullName, "captured.y4m"), cancellationToken: cancellationToken);
            var played = await call.Playback.StartRecordingAsync(
                new PlaybackRecordingOptions
                {
                    AudioPath = Path.Join(folder.FullName, "played.wav"),
                    VideoPath = Path.Join(folder.FullName, "played.y4m"),
                    FrameRate = CallContext.VideoFormat.FrameRate,
                },
                cancellationToken);
            await call.DelayAsync(Seconds, cancellationToken);
            await captured.StopAsync(cancellationToken);
            await played.StopAsync(cancellationToken);
            var lengths = new[] { "captured.wav", "played.wav" }.Select(name => Length(Path.Join(folder.FullName, name))).ToArray();
            Require(lengths.All(static length => length is > Seconds * 0.7 and < Seconds * 2), $"{lengths[0]:0.0} s were captured and {lengths[1]:0.0} s played");
            return $"{lengths[0]:0.0} s captured and {lengths[1]:0.0} s played, {folder.EnumerateFiles().Sum(static file => file.Length) / 1024} KB in {folder.EnumerateFiles().Count()} files";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Length(string path)
    {
        using var source = WavSource.Open(path);
        var samples = new short[source.Format.SampleRate * source.Format.Channels];
        long values = 0;
        for (var read = source.Read(samples); read > 0; read = source.Read(samples))
        {
            values += read;
        }

        return (double)values / source.Format.Channels / source.Format.SampleRate;
    }
}
