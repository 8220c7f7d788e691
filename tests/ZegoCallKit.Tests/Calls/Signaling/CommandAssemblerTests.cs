using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class CommandAssemblerTests
{
    private static readonly UserId Alice = new("alice");
    private readonly SimulatedTime _time = new();
    private readonly CommandAssembler _assembler;

    public CommandAssemblerTests() => _assembler = new CommandAssembler(_time, NullLogger.Instance);

    [Fact]
    public void What_is_never_finished_has_an_age() => _time.Run(async () =>
    {
        var commands = Commands(2_000);
        Assert.Null(_assembler.Add(Alice, commands[0]));
        Assert.NotEqual(0, _assembler.UnfinishedBytes);

        await Task.Delay(CommandAssembler.PartTimeout, _time);

        Assert.Null(_assembler.Add(new UserId("bob"), Commands(2_000)[0]));
        Assert.Equal(CommandSplitter.PartBytes, _assembler.UnfinishedBytes);
        Assert.Null(_assembler.Add(Alice, commands[1]));
        Assert.Null(_assembler.Add(Alice, commands[2]));
    });

    [Fact]
    public void A_payload_whose_parts_keep_coming_becomes_whole() => _time.Run(async () =>
    {
        byte[]? whole = null;
        foreach (var command in Commands(2_000))
        {
            whole = _assembler.Add(Alice, command);
            await Task.Delay(CommandAssembler.PartTimeout - TimeSpan.FromSeconds(1), _time);
        }

        Assert.Equal(2_000, whole!.Length);
        Assert.Equal(0, _assembler.UnfinishedBytes);
    });

    [Fact]
    public void Five_hundred_users_who_finish_nothing_take_a_bounded_amount_of_memory()
    {
        for (var user = 0; user < 500; user++)
        {
            for (var payload = 0; payload < 4; payload++)
            {
                foreach (var command in Commands(16_384).SkipLast(1))
                {
                    Assert.Null(_assembler.Add(new UserId($"user{user}"), command));
                }
            }
        }

        Assert.InRange(_assembler.UnfinishedBytes, 1, CommandAssembler.MaxUnfinishedBytes);
    }

    [Fact]
    public void Who_leaves_takes_along_what_is_unfinished()
    {
        _assembler.Add(Alice, Commands(2_000)[0]);
        _assembler.RemoveFrom(Alice);
        Assert.Equal(0, _assembler.UnfinishedBytes);
    }

    private static IReadOnlyList<string> Commands(int bytes) => [.. new CommandSplitter(Guid.NewGuid()).Split(new byte[bytes])];
}
