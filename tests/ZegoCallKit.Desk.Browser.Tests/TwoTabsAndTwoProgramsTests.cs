using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>Two tabs and two programs in one room: each hears the tones of the others and sees their counter pictures.</summary>
public sealed class TwoTabsAndTwoProgramsTests
{
    private const string Room = "lobby";
    private const double DavesTone = 500, EvesTone = 800;
    private const uint DavesNumber = 0x100_0000, EvesNumber = 0x200_0000;
    private const uint Many = 100_000;
    private const string Dave = "dave-main", Eve = "eve-main", Ann = "ann_main", Bob = "bob_main";

    private static readonly TimeSpan Together = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Each_hears_and_sees_the_others_also_after_muting_leaving_and_joining_again()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, Room, "dave", "Dave", DavesTone, DavesNumber);
        await using var eve = await DeskProgram.JoinAsync(desk.Url, Room, "eve", "Eve", EvesTone, EvesNumber);
        await using var ann = await Tab.OpenAsync(desk.Url);
        await using var bob = await Tab.OpenAsync(desk.Url, person: Person.Bob);
        await ann.JoinAsync(Room, "Ann");
        await bob.JoinAsync(Room, "Bob");

        await AllMeetAsync(dave, eve, ann, bob);
        await ann.NotHearAsync(Person.Ann.Tone);

        // What the others do, meanwhile, disturbs nobody.
        var watching = ann.WatchAsync(Dave, Together);
        await ann.ClickAsync("Turn the microphone off");
        await bob.NotHearAsync(Person.Ann.Tone);
        await Assertions.Expect(bob.TileOf(Ann).GetByLabel("Microphone off")).ToBeVisibleAsync();
        await ann.ClickAsync("Turn the camera off");
        await bob.NotSeeAsync(Ann);
        await ann.ClickAsync("Turn the microphone on");
        await ann.ClickAsync("Turn the camera on");
        await bob.HearAsync(Person.Ann.Tone);
        await bob.SeeAsync(Ann, Person.Ann.FirstNumber, Many);

        await bob.ClickAsync("Leave the room");
        await Assertions.Expect(ann.TileOf(Bob)).ToHaveCountAsync(0);
        await ann.NotHearAsync(Person.Bob.Tone);
        await bob.JoinAsync(Room, "Bob");
        await AllMeetAsync(dave, eve, ann, bob);

        // What a tab shows of a program's stream is that stream, in its order.
        var numbers = await watching;
        Assert.True(numbers.Length > Together.TotalSeconds, $"Only {numbers.Length} pictures were shown in {Together.TotalSeconds} s.");
        Assert.Equal(numbers.Order(), numbers);
        Assert.All(numbers, static number => Assert.InRange(number, DavesNumber, DavesNumber + Many));
        Assert.Empty(ann.Errors);
        Assert.Empty(bob.Errors);
    }

    private static async Task AllMeetAsync(DeskProgram dave, DeskProgram eve, Tab ann, Tab bob)
    {
        await ann.SeeAsync(Dave, DavesNumber, Many);
        await ann.SeeAsync(Eve, EvesNumber, Many);
        await ann.SeeAsync(Bob, Person.Bob.FirstNumber, Many);
        await bob.SeeAsync(Dave, DavesNumber, Many);
        await bob.SeeAsync(Eve, EvesNumber, Many);
        await bob.SeeAsync(Ann, Person.Ann.FirstNumber, Many);
        foreach (var tone in new[] { DavesTone, EvesTone, Person.Bob.Tone })
        {
            await ann.HearAsync(tone);
        }

        foreach (var tone in new[] { DavesTone, EvesTone, Person.Ann.Tone })
        {
            await bob.HearAsync(tone);
        }

        await Task.WhenAll(
            dave.HearAsync(Eve, EvesTone),
            dave.HearAsync(Ann, Person.Ann.Tone),
            dave.HearAsync(Bob, Person.Bob.Tone),
            eve.HearAsync(Dave, DavesTone),
            eve.HearAsync(Ann, Person.Ann.Tone),
            eve.HearAsync(Bob, Person.Bob.Tone),
            dave.SeeAsync(Ann, Person.Ann.FirstNumber, FakeDevices.Count),
            dave.SeeAsync(Bob, Person.Bob.FirstNumber, FakeDevices.Count),
            eve.SeeAsync(Ann, Person.Ann.FirstNumber, FakeDevices.Count),
            eve.SeeAsync(Bob, Person.Bob.FirstNumber, FakeDevices.Count));
    }
}
