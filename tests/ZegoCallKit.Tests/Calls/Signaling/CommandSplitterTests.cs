using System.Text;
using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class CommandSplitterTests
{
    [Fact]
    public void Every_payload_fits_its_commands_and_the_longest_takes_23()
    {
        var splitter = new CommandSplitter(new Guid("00112233-4455-6677-8899-aabbccddeeff"));
        foreach (var length in new[] { 1, 2, 731, 732, 733, 1_464, 1_465, 16_384 })
        {
            var commands = splitter.Split(new byte[length]);

            Assert.All(commands, static command => Assert.InRange(Encoding.UTF8.GetByteCount(command), 1, 1_024));
            Assert.Equal((length + 731) / 732, commands.Count);
            Assert.Equal(length, commands.Sum(static command => CommandPart.Parse(command)!.Bytes.Length));
        }

        Assert.Equal(23, splitter.Split(new byte[16_384]).Count);
    }

    [Fact]
    public void Payloads_have_ids_of_their_own_and_so_have_connections()
    {
        var one = new CommandSplitter(new Guid("00112233-4455-6677-8899-aabbccddeeff"));
        var other = new CommandSplitter(new Guid("10112233-4455-6677-8899-aabbccddeeff"));

        string[] ids = [Id(one), Id(one), Id(other)];

        Assert.Equal(3, ids.Distinct().Count());

        static string Id(CommandSplitter splitter) => CommandPart.Parse(splitter.Split(new byte[1])[0])!.Id;
    }
}
