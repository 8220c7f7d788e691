using System.Collections.Concurrent;
using ZegoCallKit.Calls;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace CallInvite.Staging;

/// <summary>What a person says and shows in calls, from the sample's clips, and how much of the others he heard.</summary>
internal sealed class Voice : IDisposable
{
    private readonly string _name;
    private readonly ConcurrentBag<IDisposable> _sources = [];
    private readonly ConcurrentDictionary<string, long> _heard = new(StringComparer.Ordinal);

    public Voice(string name)
    {
        _name = name;
        Room = new RoomOptions
        {
            PlayOptionsFor = stream => new PlayOptions
            {
                AudioSink = new CallbackAudioSink((in AudioFrame _) => _heard.AddOrUpdate(stream.Publisher.Id.Value, 1, static (_, blocks) => blocks + 1)),
            },
        };
    }

    /// <summary>How to log in to a call's room: what is played there is listened to.</summary>
    public RoomOptions Room { get; }

    /// <summary>The blocks of 10 ms heard of each of the others.</summary>
    public IReadOnlyDictionary<string, long> Heard => _heard;

    /// <summary>What to publish in a call.</summary>
    public PublishOptions Publish(CallKind kind)
    {
        // Whoever has no clip of his own speaks with a neighbour's voice.
        var audio = WavSource.Open(Clip(_name is "alice" or "bob" or "carol" or "dave" ? $"{_name}.wav" : "dave.wav"), loop: true);
        _sources.Add(audio);
        if (kind == CallKind.Audio)
        {
            return new PublishOptions { Audio = AudioInput.From(audio), Video = VideoInput.None };
        }

        var video = Y4mSource.Open(Clip("testsrc-96x72.y4m"), loop: true);
        _sources.Add(video);
        return new PublishOptions { Audio = AudioInput.From(audio), Video = VideoInput.From(video) };
    }

    public void Dispose()
    {
        foreach (var source in _sources)
        {
            source.Dispose();
        }
    }

    private static string Clip(string file) => Path.Join(AppContext.BaseDirectory, "media", file);
}
