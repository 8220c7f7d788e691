using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Soak.Live;

/// <summary>The possible steps of a user in a room. They are not awaited: the next step can begin before one has ended.</summary>
internal static class LiveSteps
{
    private static readonly PlayPolicy[] Policies = [PlayPolicy.All, PlayPolicy.AudioOnly, PlayPolicy.None, PlayPolicy.Top(2), PlayPolicy.Where(static stream => stream.Id.Value.EndsWith('0'))];

    private static readonly (int Weight, Action<LiveParty, IRoom> Do)[] All =
    [
        (12, Publish),
        (5, StopPublishing),
        (2, SetStreamInfo),
        (2, MutePublication),
        (5, Play),
        (4, StopPlaying),
        (4, SetVolume),
        (4, SetPolicy),
        (3, Pin),
        (4, SetRoomInfo),
        (2, (party, _) => party.World.CancelSomething()),
        (2, Logout),
    ];

    private static readonly int Total = All.Sum(step => step.Weight);

    public static void Take(LiveParty party, IRoom room)
    {
        var pick = party.Random.Next(Total);
        foreach (var (weight, act) in All)
        {
            if ((pick -= weight) < 0)
            {
                act(party, room);
                return;
            }
        }
    }

    private static void Publish(LiveParty party, IRoom room)
    {
        var number = party.Random.Next(3);
        var options = new PublishOptions
        {
            Channel = (PublishChannel)number,
            Audio = party.Random.Next(3) == 0 ? AudioInput.From(new ToneSource(440, AudioFormat.Default)) : AudioInput.None,
            Video = VideoInput.None,
        };
        _ = party.World.Operations.Keep("publish", room.PublishAsync(new($"{party.UserId}-{number}"), options, party.World.NewToken()));
    }

    private static void StopPublishing(LiveParty party, IRoom room)
    {
        if (Any(party, room.Publications.Current.Items.Values) is { } publication)
        {
            party.World.Operations.Keep("stop publishing", publication.StopAsync());
        }
    }

    private static void SetStreamInfo(LiveParty party, IRoom room)
    {
        if (Any(party, room.Publications.Current.Items.Values) is { } publication)
        {
            party.World.Operations.Keep("set a stream's info", publication.SetExtraInfoAsync($"info {party.Random.Next(100)}", party.World.NewToken()));
        }
    }

    private static void MutePublication(LiveParty party, IRoom room)
    {
        if (Any(party, room.Publications.Current.Items.Values) is { } publication)
        {
            party.World.Operations.Keep("mute a publication", publication.SetAudioMutedAsync(party.Random.Next(2) == 0));
        }
    }

    private static void Play(LiveParty party, IRoom room)
    {
        if (Any(party, room.Streams.Current.Items.Values) is { } stream)
        {
            _ = party.World.Operations.Keep("play", room.PlayAsync(stream.Id, cancellationToken: party.World.NewToken()));
        }
    }

    private static void StopPlaying(LiveParty party, IRoom room)
    {
        if (Any(party, room.Playbacks.Current.Items.Values) is { } playback)
        {
            party.World.Operations.Keep("stop playing", playback.StopAsync());
        }
    }

    private static void SetVolume(LiveParty party, IRoom room)
    {
        if (Any(party, room.Playbacks.Current.Items.Values) is { } playback)
        {
            party.World.Operations.Keep("set a volume", playback.SetVolumeAsync(party.Random.Next(200), party.World.NewToken()));
        }
    }

    private static void SetPolicy(LiveParty party, IRoom room) => party.World.Operations.Keep("set the policy", room.AutoPlay.SetOptionsAsync(new AutoPlayOptions
    {
        Policy = Policies[party.Random.Next(Policies.Length)],
        MaxPlays = party.Random.Next(1, 8),
    }));

    private static void Pin(LiveParty party, IRoom room)
    {
        if (Any(party, room.Streams.Current.Items.Values) is { } stream)
        {
            party.World.Operations.Keep("pin", party.Random.Next(2) == 0 ? room.AutoPlay.PinAsync(stream.Id) : room.AutoPlay.UnpinAsync(stream.Id));
        }
    }

    private static void SetRoomInfo(LiveParty party, IRoom room) =>
        party.World.Operations.Keep("set the room's info", room.SetExtraInfoAsync($"key{party.Random.Next(4)}", $"value {party.Random.Next(100)}", party.World.NewToken()));

    private static void Logout(LiveParty party, IRoom room) => party.World.Operations.Keep("logout", room.LogoutAsync());

    private static T? Any<T>(LiveParty party, IEnumerable<T> items)
        where T : class
    {
        var all = items.ToList();
        return all.Count == 0 ? null : all[party.Random.Next(all.Count)];
    }
}
