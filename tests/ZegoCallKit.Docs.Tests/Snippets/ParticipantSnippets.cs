using System.Collections.ObjectModel;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Collections;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Playing;

namespace Docs.Snippets;

public sealed class ParticipantSnippets
{
    [Fact]
    public void A_tile_is_a_participant() => Simulation.Run(async simulation =>
    {
        var tiles = new Dictionary<UserId, string>();
        var show = new Action<UserId, string>((id, text) => tiles[id] = text);
        var remove = new Action<UserId>(id => tiles.Remove(id));
        var room = await simulation.LoginAsync("bob");

        #region show-tiles
        using var watching = room.Participants.Changes.Subscribe(set =>
        {
            foreach (var change in set.Changes)
            {
                var participant = change.Current;
                if (change.Reason == ChangeReason.Remove)
                {
                    remove(participant.Id);
                    continue;
                }

                var microphone = participant.IsMicrophoneOn switch { true => "on", false => "off", null => "unknown" };
                show(
                    participant.Id,
                    $"{participant.Name}{(participant.IsLocal ? " (you)" : "")}: {participant.Streams.Length} streams, "
                    + $"microphone {microphone}{(participant.IsSpeaking ? ", speaking" : "")}");
            }
        });
        #endregion

        // Media of a program come from no device that could be reported.
        var publication = await simulation.SpeakAsync("alice");
        await simulation.PassAsync(3);
        Assert.Equal("bob (you): 0 streams, microphone unknown", tiles[new UserId("bob")]);
        Assert.Equal("alice: 1 streams, microphone unknown, speaking", tiles[new UserId("alice")]);

        var log = new List<string>();

        #region act-on-a-participant
        foreach (var participant in room.Participants.Current.Items.Values.Where(participant => !participant.IsLocal))
        {
            foreach (var stream in participant.Streams)
            {
                if (stream.Playback is { } playback)
                {
                    await playback.SetVolumeAsync(50);
                    log.Add($"{playback.Participant?.Name} plays more quietly");
                }
            }
        }
        #endregion

        Assert.Equal(["alice plays more quietly"], log);

        #region bind-participants
        var people = new ObservableCollection<Participant>();
        using var binding = room.Participants.BindTo(people);           // follows the set until it is disposed
        #endregion

        await simulation.PassAsync(1);
        Assert.Equal(["alice", "bob"], people.Select(person => person.Id.Value).Order(StringComparer.Ordinal));
        await publication.StopAsync();
        await simulation.PassAsync(3);
        Assert.Equal("alice: 0 streams, microphone unknown", tiles[new UserId("alice")]);
        Assert.Empty(people.Single(person => person.Name == "alice").Streams);
    });
}
