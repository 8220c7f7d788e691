using System.Globalization;
using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests;

public sealed class ZegoExceptionTests
{
    [Theory]
    [InlineData("room", "stream", "Test failed (room 'room', stream 'stream'): ")]
    [InlineData("room", null, "Test failed (room 'room'): ")]
    [InlineData(null, "stream", "Test failed (stream 'stream'): ")]
    [InlineData("", "", "Test failed: ")]
    [InlineData(null, null, "Test failed: ")]
    public void The_message_says_what_failed_where_why_and_what_to_do(string? roomId, string? streamId, string beginning)
    {
        var inner = new InvalidOperationException("inside");
        var fault = new ZegoException("Test", ZegoErrorCode.NotLoginRoom, roomId, streamId, innerException: inner);

        Assert.Equal($"{beginning}{ErrorCatalog.MeaningOf(ZegoErrorCode.NotLoginRoom)} [1000002]. {fault.Advice}", fault.Message);
        Assert.Equal(("Test", ZegoErrorCode.NotLoginRoom, roomId, streamId), (fault.Operation, fault.Code, fault.RoomId, fault.StreamId));
        Assert.Same(inner, fault.InnerException);
    }

    [Fact]
    public void Texts_do_not_depend_on_the_culture_of_the_program()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Contains("within 0.5 s", new ZegoTimeoutException("PlayStream", TimeSpan.FromSeconds(0.5)).Message, StringComparison.Ordinal);
            Assert.Equal("Video, rings 1.5 s", new InviteOptions { Kind = CallKind.Video, RingTimeout = TimeSpan.FromSeconds(1.5) }.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void A_detail_takes_the_meanings_place_and_no_code_shows_no_number()
    {
        var fault = new ZegoException("Test", ZegoErrorCode.None, detail: "the engine threw");

        Assert.Equal($"Test failed: the engine threw. {fault.Advice}", fault.Message);
    }

    [Fact]
    public void There_must_be_an_operation()
    {
        Assert.Throws<ArgumentException>(() => new ZegoException("", ZegoErrorCode.None));
        Assert.Throws<ArgumentNullException>(() => new ZegoException(null!, ZegoErrorCode.None));
    }

    [Fact]
    public void A_timeout_says_how_long_it_waited()
    {
        var fault = new ZegoTimeoutException("LoginRoom", TimeSpan.FromMilliseconds(1_500), "room");

        Assert.Equal(TimeSpan.FromMilliseconds(1_500), fault.Timeout);
        Assert.StartsWith("LoginRoom failed (room 'room'): no answer within 1.5 s.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ZegoErrorCode.None, fault.Code);
    }
}
