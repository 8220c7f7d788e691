using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>Nine streams of 640×360 at 15 frames per second: every picture that arrives is shown.</summary>
public sealed partial class ManyStreamsTests
{
    private const int Count = 9;

    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Nine_streams_are_shown_as_they_arrive()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var tab = await Tab.OpenAsync(desk.Url, "#/room/lobby", height: 900);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Figures" }).ClickAsync();
        var programs = new List<DeskProgram>();
        try
        {
            for (var i = 0; i < Count; i++)
            {
                programs.Add(await DeskProgram.JoinAsync(desk.Url, "lobby", $"user{i}", $"User {i}", 300 + (100 * i), (uint)i << 24, rate: 15, plays: false));
            }

            await Assertions.Expect(tab.Page.Locator(".tile")).ToHaveCountAsync(Count);
            for (var i = 0; i < Count; i++)
            {
                await tab.SeeAsync($"user{i}-main", (uint)i << 24, 100_000);
            }

            var numbers = await Task.WhenAll(Enumerable.Range(0, Count).Select(i => tab.WatchAsync($"user{i}-main", Measured)));
            TestContext.Current.SendDiagnosticMessage($"pictures a second: {string.Join(", ", numbers.Select(static one => (one.Length / Measured.TotalSeconds).ToString("F1", CultureInfo.InvariantCulture)))}");

            // A busy machine sends fewer pictures; those that came must be shown, in their order.
            Assert.All(numbers, static one => Assert.Equal(one.Order(), one));
            Assert.All(numbers, static one => Assert.True(one.Length >= 5 * Measured.TotalSeconds, $"{one.Length} pictures in {Measured.TotalSeconds} s"));
            var figures = await tab.Page.Locator(".tile-figures").AllInnerTextsAsync();
            Assert.All(figures, static text => Assert.Matches(Shown(), text));
        }
        finally
        {
            foreach (var program in programs)
            {
                await program.DisposeAsync();
            }
        }

        Assert.Empty(tab.Errors);
    }

    [GeneratedRegex("""640×360, .*shown [\d.]+ fps""", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Shown();
}
