using Xunit;

namespace ZegoCallKit.Tests;

public sealed class ErrorCatalogTests
{
    public static TheoryData<ZegoErrorCode> Codes() => [.. Enum.GetValues<ZegoErrorCode>().Where(code => code != ZegoErrorCode.None)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_meaning_and_an_advice_in_plain_sentences(ZegoErrorCode code)
    {
        var meaning = ErrorCatalog.MeaningOf(code);
        var advice = ErrorCatalog.AdviceFor(code);

        Assert.DoesNotContain(((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture), meaning, StringComparison.Ordinal);
        Assert.NotEmpty(meaning);
        Assert.Equal(meaning.Trim().TrimEnd('.'), meaning);
        Assert.EndsWith(".", advice, StringComparison.Ordinal);
        Assert.NotEqual(ErrorCatalog.AdviceFor(ZegoErrorCode.None), advice);
        Assert.Contains(meaning, new ZegoException("Test", code).Message, StringComparison.Ordinal);
        Assert.Contains($"[{(int)code}]", new ZegoException("Test", code).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_no_code_that_has_no_name() =>
        Assert.All(ErrorMeanings.ByCode.Keys, code => Assert.True(Enum.IsDefined(code)));

    [Fact]
    public void A_code_without_a_name_keeps_its_number()
    {
        var fault = new ZegoException("Test", (ZegoErrorCode)1999999);

        Assert.Equal(1999999, (int)fault.Code);
        Assert.Contains("error 1999999", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Advice, StringComparison.Ordinal);
    }
}
