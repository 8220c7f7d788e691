using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Tool.Tests.Desks;

/// <summary>A desk and participants in processes of their own, one of which is killed; docs/how-to/use-the-desk.md says the same.</summary>
public sealed class KillTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zegocallkit-tests-");
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_desk_without_a_grace_period_removes_a_killed_participant_at_once()
    {
        var port = LoopbackPort.Find();
        await using var desk = await ToolProcess.StartDeskAsync(port, "--no-grace");
        await using var ann = await ToolProcess.JoinAsync(port, "ann");
        await using var bob = await ToolProcess.JoinAsync(port, "bob");
        await ann.UntilAsync("plays bob-main");

        await bob.KillAsync();

        await ann.UntilAsync("bob went");
    }

    [Fact]
    public async Task A_patient_desk_keeps_a_killed_participant_who_can_come_back()
    {
        var port = LoopbackPort.Find();
        await using var desk = await ToolProcess.StartDeskAsync(port);
        await using var ann = await ToolProcess.JoinAsync(port, "ann");
        await using (var bob = await ToolProcess.JoinAsync(port, "bob"))
        {
            await ann.UntilAsync("plays bob-main");
            await bob.KillAsync();
        }

        var begin = TimeProvider.System.GetTimestamp();
        while (await IsUpAsync(port, "bob"))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(60), "The desk notices that bob is gone.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await using var again = await ToolProcess.JoinAsync(port, "bob");
        await again.UntilAsync("plays ann-main");
        Assert.True(await IsUpAsync(port, "bob"));
    }

    [Fact]
    public async Task After_the_desk_was_killed_and_started_again_everybody_comes_back()
    {
        var port = LoopbackPort.Find();
        var secret = Path.Join(_folder.FullName, "secret.txt");
        await File.WriteAllTextAsync(secret, "0123456789abcdef0123456789abcdef", TestContext.Current.CancellationToken);
        await using var desk = await ToolProcess.StartDeskAsync(port, "--secret-file", secret);
        await using var ann = await ToolProcess.JoinAsync(port, "ann");
        await using var bob = await ToolProcess.JoinAsync(port, "bob");
        await ann.UntilAsync("plays bob-main");
        await bob.UntilAsync("plays ann-main");

        await desk.KillAsync();
        await ann.UntilAsync("the room is Reconnecting");
        await bob.UntilAsync("the room is Reconnecting");
        await using var next = await ToolProcess.StartDeskAsync(port, "--secret-file", secret);

        await ann.UntilAsync("the room is Connected");
        await bob.UntilAsync("the room is Connected");
    }

    [Fact]
    public async Task A_cut_network_interrupts_one_participant_and_not_the_others()
    {
        var port = LoopbackPort.Find();
        await using var desk = await ToolProcess.StartDeskAsync(port);
        await using var ann = await ToolProcess.JoinAsync(port, "ann");
        await using var bob = await ToolProcess.JoinAsync(port, "bob");
        await ann.UntilAsync("plays bob-main");

        await FaultAsync(port, """{"fault":"cut","userId":"bob"}""");
        await bob.UntilAsync("the room is Reconnecting");
        await FaultAsync(port, """{"fault":"heal","userId":"bob"}""");
        await bob.UntilAsync("the room is Connected");

        Assert.True(await IsUpAsync(port, "ann"));
    }

    private async Task FaultAsync(int port, string fault)
    {
        using var body = new StringContent(fault, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(ToolProcess.AddressOf(port), "/desk/api/faults"), body, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<bool> IsUpAsync(int port, string user)
    {
        var state = await _http.GetFromJsonAsync<JsonElement>(new Uri(ToolProcess.AddressOf(port), "/desk/api/state"), TestContext.Current.CancellationToken);
        return state.GetProperty("rooms")[0].GetProperty("users").EnumerateArray().Single(one => one.GetProperty("userId").GetString() == user).GetProperty("isUp").GetBoolean();
    }
}
