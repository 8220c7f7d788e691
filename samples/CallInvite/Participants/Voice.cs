using System.Collections.Concurrent;
using ZegoCallKit.Calls;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace CallInvite.Participants;

/// <summary>Provides the media that a user publishes in calls, from the sample's clips, and counts the audio received from others.</summary>
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

    /// <summary>Gets the options for the login to a call's room, with sinks for the played audio.</summary>
    public RoomOptions Room { get; }

    /// <summary>Gets the number of 10 ms blocks received from each other user.</summary>
    public IReadOnlyDictionary<string, long> Heard => _heard;

    /// <summary>Returns the media to publish in a call.</summary>
    public PublishOptions Publish(CallKind kind)
    {
        // A user without a clip uses another user's voice.
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
