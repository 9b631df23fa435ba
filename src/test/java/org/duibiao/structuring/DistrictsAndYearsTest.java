package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Warning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose report it is and which years it is about, from the first lines of reports of every kind of place. */
class DistrictsAndYearsTest {
    private static Structurer structurer;

    @BeforeAll
    static void readDivisionTree() {
        structurer = new Structurer();
    }

    @ParameterizedTest
    @CsvSource({
        // a place the congress names, as it calls itself, where it lies, words of its text, level
        "南京市鼓楼区,区,江苏省/南京市/鼓楼区,'',COUNTY",
        "鼓楼区,区,福建省/福州市/鼓楼区,福州市委交给我们的任务,COUNTY",
        "鼓楼区,区,河南省/开封市/鼓楼区,开封古城,COUNTY",
        "鼓楼区,区,江苏省/徐州市/鼓楼区,徐州高质量发展,COUNTY",
        "西湖区,区,浙江省/杭州市/西湖区,杭州城西科创大走廊,COUNTY",
        "西湖区,区,江西省/南昌市/西湖区,南昌市委的坚强领导,COUNTY",
        "朝阳市,市,辽宁省/朝阳市,'',PREFECTURE",
        "北京市朝阳区,区,北京市/朝阳区,'',COUNTY",
        "长春市朝阳区,区,吉林省/长春市/朝阳区,'',COUNTY",
        "义乌市,市,浙江省/金华市/义乌市,'',COUNTY",
        "昆山市,市,江苏省/苏州市/昆山市,'',COUNTY",
        "仁怀市,市,贵州省/遵义市/仁怀市,'',COUNTY",
        "恭城瑶族自治县,县,广西壮族自治区/桂林市/恭城瑶族自治县,'',COUNTY",
        "恭城县,县,广西壮族自治区/桂林市/恭城瑶族自治县,'',COUNTY",
        "土默特左旗,旗,内蒙古自治区/呼和浩特市/土默特左旗,'',COUNTY",
        "鄂温克族自治旗,旗,内蒙古自治区/呼伦贝尔市/鄂温克族自治旗,'',COUNTY",
        "锡林郭勒盟,盟,内蒙古自治区/锡林郭勒盟,'',PREFECTURE",
        "上海市浦东新区,区,上海市/浦东新区,'',COUNTY",
        "浦东新区,区,上海市/浦东新区,'',COUNTY",
        "天津市滨海新区,区,天津市/滨海新区,'',COUNTY",
        "重庆市江北区,区,重庆市/江北区,'',COUNTY",
        "江北区,区,浙江省/宁波市/江北区,宁波前列,COUNTY",
        "重庆市,市,重庆市,'',PROVINCE",
        "乌鲁木齐市天山区,区,新疆维吾尔自治区/乌鲁木齐市/天山区,'',COUNTY",
        "巴音郭楞蒙古自治州,州,新疆维吾尔自治区/巴音郭楞蒙古自治州,'',PREFECTURE",
        "石河子市,市,新疆维吾尔自治区/石河子市,'',COUNTY",
        "西藏自治区,自治区,西藏自治区,'',PROVINCE",
        "那曲市,市,西藏自治区/那曲市,'',PREFECTURE",
        "墨竹工卡县,县,西藏自治区/拉萨市/墨竹工卡县,'',COUNTY",
        "襄樊市,市,湖北省/襄樊市,'',PREFECTURE",
        "莱芜市,市,山东省/莱芜市,'',PREFECTURE",
        "杭州市余杭区,区,浙江省/杭州市/余杭区,'',COUNTY",
        "临平区,区,浙江省/杭州市/临平区,'',COUNTY",
        "杭州市下城区,区,浙江省/杭州市/下城区,'',COUNTY",
        "广州市萝岗区,区,广东省/广州市/萝岗区,'',COUNTY",
        "思茅市,市,云南省/思茅市,'',PREFECTURE",
        "海南省三沙市,市,海南省/三沙市,'',PREFECTURE",
        "陵水黎族自治县,县,海南省/陵水黎族自治县,'',COUNTY",
        "仙桃市,市,湖北省/仙桃市,'',COUNTY",
        "神农架林区,区,湖北省/神农架林区,'',COUNTY",
        "濮阳市华龙区,区,河南省/濮阳市/华龙区,'',COUNTY",
        "长沙市望城区,区,湖南省/长沙市/望城区,'',COUNTY",
        "望城县,县,湖南省/长沙市/望城县,'',COUNTY",
        "阿坝藏族羌族自治州,州,四川省/阿坝藏族羌族自治州,'',PREFECTURE",
        "双柏县,县,云南省/楚雄彝族自治州/双柏县,'',COUNTY",
        "酒泉市肃州区,区,甘肃省/酒泉市/肃州区,'',COUNTY",
        "和平区,区,辽宁省/沈阳市/和平区,沈阳振兴发展,COUNTY",
        "青山区,区,内蒙古自治区/包头市/青山区,包头市,COUNTY",
        "普陀区,区,浙江省/舟山市/普陀区,舟山群岛新区,COUNTY",
        "丰顺县汤坑镇,镇,广东省/梅州市/丰顺县/汤坑镇,'',TOWNSHIP",
        "城关镇,镇,陕西省/安康市/紫阳县/城关镇,紫阳县委,TOWNSHIP",
    })
    void aDistrictIsPlaced(String named, String self, String path, String words, Level level) throws ReadingException {
        Header header = header("政府工作报告\n——2019年1月15日在" + named + "第九届人民代表大会第三次会议上\n" + self + "长 李清河\n各位代表：\n现在，我代表"
                + self
                + "人民政府向大会报告工作，请予审议。\n一、2018年工作回顾\n过去一年，" + words + "，我" + self + "办了许多实事，修通了道路。\n二、2019年工作安排\n全" + self
                + "要稳住增长。\n");

        assertThat(header.region().path()).containsExactly(path.split("/", -1));
        assertThat(header.region().level()).contains(level);
        assertThat(header.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // a zone as the title names it, words of the text, where it lies, level
        "天府新区,'',天府新区,COUNTY",
        "四川天府新区管理委员会,'',四川省/天府新区,PREFECTURE",
        "雄安新区,'',雄安新区,COUNTY",
        "湘江新区,湖南湘江新区的各项事业,湖南省/湘江新区,PREFECTURE",
        "哈尔滨新区,'',黑龙江省/哈尔滨市/哈尔滨新区,COUNTY",
        "柳州高新技术产业开发区,'',广西壮族自治区/柳州市/柳州高新技术产业开发区,COUNTY",
        "2019年柳州市高新区管委会,'',广西壮族自治区/柳州市/柳州市高新区,COUNTY",
        "高新区,'',高新区,COUNTY",
        "新疆生产建设兵团,'',新疆维吾尔自治区/新疆生产建设兵团,PREFECTURE",
        "澄川市临溪新区,'',澄川市/临溪新区,COUNTY",
    })
    void aZoneTheTreeDoesNotHaveIsDoubtedAndPlacedOnlyWhereThatIsSaid(
            String named, String words, String path, Level level) throws ReadingException {
        Header header = header(zone(named, words));

        assertThat(header.region().path()).containsExactly(path.split("/", -1));
        assertThat(header.region().level()).contains(level);
        assertThat(header.warnings()).extracting(Warning::kind).contains(Warning.Kind.REGION_NOT_IN_TREE);
    }

    @ParameterizedTest
    @CsvSource({
        "浦东新区,上海市/浦东新区",
        "苏州工业园区,江苏省/苏州市/苏州工业园区",
        "合肥经济技术开发区,安徽省/合肥市/合肥经济技术开发区",
        "唐山市新区,河北省/唐山市/新区",
    })
    void aZoneTheTreeHasIsADistrictLikeAnyOther(String named, String path) throws ReadingException {
        Header header = header(zone(named, ""));

        assertThat(header.region().path()).containsExactly(path.split("/", -1));
        assertThat(header.warnings()).extracting(Warning::kind).doesNotContain(Warning.Kind.REGION_NOT_IN_TREE);
    }

    private static String zone(String named, String words) {
        return named + "2019年工作报告\n——2019年1月15日\n各位代表：\n现在，我向大会报告工作，请予审议。\n一、2018年工作回顾\n全区办了许多实事。" + words
                + "\n二、2019年工作安排\n全区要稳住增长。\n";
    }

    @Test
    void theFileNameTellsTheDistrictWhereTheTextOnlySpeaksOfTheNationToo() throws ReadingException {
        String text =
                "2019年工作报告\n一、2018年工作回顾\n我国经济稳中向好，国务院作出部署，我国有了新的气象。昆山办了许多实事：昆山修了路，昆山盖了学校。\n二、2019年工作安排\n稳住增长，保住就业。\n";

        assertThat(called("昆山2019年", text).region().path()).containsExactly("江苏省", "苏州市", "昆山市");
        assertThat(called("0001", text).region().path()).containsExactly("全国");
        assertThat(called("日照2019年", text).region().path()).containsExactly("全国");
        assertThat(called("日照2019年", text).warnings())
                .extracting(Warning::kind)
                .contains(Warning.Kind.REGION_DISAGREES_WITH_NAME);
    }

    private static Header called(String name, String text) throws ReadingException {
        return structurer.structure(new FileReader().pasted(name, text).get(0)).header();
    }

    @Test
    void aNameOfSeveralDistrictsWithNothingElseIsDoubted() throws ReadingException {
        Header header = header(
                "政府工作报告\n——2019年1月15日在城关区第九届人民代表大会第三次会议上\n区长 李清河\n各位代表：\n现在，我代表区人民政府报告工作。\n一、2018年工作回顾\n全区办了许多实事。\n");

        assertThat(header.warnings()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // day of delivery, heading of the review, heading of the plan, review, goal
        "2023年12月28日,2023年工作回顾,2024年工作安排,2023,2024",
        "2023年12月28日,一、2023年政府工作总结,二、2024年主要任务,2023,2024",
        "2021年12月30日,一、过去五年工作回顾,二、今后五年的奋斗目标和2022年工作安排,2021,2022",
        "2022年1月8日,一、过去五年的工作,二、今后五年的总体要求和2022年重点工作,2021,2022",
        "2020年5月28日,一、2019年工作回顾,二、2020年工作安排,2019,2020",
        "2012年2月3日,一、过去五年工作回顾,二、未来五年目标和今年工作,2011,2012",
        "一九九三年三月十五日,一、一九九二年工作回顾,二、一九九三年的主要任务,1992,1993",
        "一九八五年四月二日,一、一九八四年工作回顾,二、一九八五年的任务,1984,1985",
        "二○○六年二月十六日,一、二○○五年工作回顾,二、二○○六年工作安排,2005,2006",
        "2007年2月,一、2006年工作回顾,二、2007年工作安排,2006,2007",
        "2016年11月30日,一、五年来的工作回顾,二、今后五年的目标和2017年工作,2016,2017",
        "2019年12月27日,2019年工作总结,2020年工作打算,2019,2020",
        "1998年1月12日,一、1997年和过去五年工作的回顾,二、1998年工作的建议,1997,1998",
    })
    void theYearsOfAReport(String day, String back, String ahead, int review, int goal) throws ReadingException {
        Header header = header("政府工作报告\n——" + day + "在昆山市第九届人民代表大会第三次会议上\n市长 李清河\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n"
                + back + "\n全市人民团结一心，办了许多实事，修通了道路，盖起了学校。\n" + ahead + "\n全市要稳住增长，保住就业。\n");

        assertThat(header.reviewYear()).contains(review);
        assertThat(header.goalYear()).contains(goal);
    }

    @ParameterizedTest
    @CsvSource({
        "昆山市2018年政府工作报告,2018年工作安排,2017,2018",
        "2018年政府工作报告（2018年1月9日 李清河）,2018年工作安排,2017,2018",
        "政府工作报告（2018年）,今年工作安排,2017,2018",
    })
    void theTitleTellsTheYearsWhenNothingElseDoes(String title, String ahead, int review, int goal)
            throws ReadingException {
        Header header =
                header(title + "\n发布时间：2018-03-20 来源：政府办公室 字体：大 中 小\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、2017年工作回顾\n"
                        + "2017年，全市人民团结一心，办了许多实事。\n二、" + ahead + "\n全市要稳住增长。\n");

        assertThat(header.reviewYear()).contains(review);
        assertThat(header.goalYear()).contains(goal);
    }

    @Test
    void theDayOfPublicationIsNoDayOfDelivery() throws ReadingException {
        Header header = header("昆山市政府工作报告\n发布日期：2019-07-01\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、2016年工作回顾\n"
                + "2016年，全市办了许多实事。\n二、2017年工作安排\n2017年，全市要稳住增长。\n");

        assertThat(header.reviewYear()).contains(2016);
        assertThat(header.goalYear()).contains(2017);
    }

    @Test
    void aNameOfAnotherYearIsDoubted() throws ReadingException {
        Header header = structurer
                .structure(new FileReader().pasted("昆山市2015年", speech("市场繁荣。")).get(0))
                .header();

        assertThat(header.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.YEAR_DISAGREES_WITH_NAME);
        assertThat(header.warnings().get(0).detail()).isEqualTo("2015 ↔ 2018");
    }

    @Test
    void figuresThatAPageHasLostAreDoubted() throws ReadingException {
        assertThat(header(speech("农民收入达到元，增长%。财政收入达元，税收下降%。年，我们修了路。")).warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.DIGITS_STRIPPED);
        assertThat(header(speech("完成投资亿元，接待游客达到万人次，种粮面积亩。")).warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.DIGITS_STRIPPED);
        assertThat(header(speech("农民收入达到9000元，增长8%。引进亿元以上项目，一亿元的投资完成了。")).warnings())
                .isEmpty();
    }

    @Test
    void charactersThatAPageHasLostAreDoubtedQuestionsAreNot() throws ReadingException {
        assertThat(header(speech("修建?水河大桥，治理?水河、山?路和城北?渠。")).warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.CHARACTERS_LOST);
        assertThat(header(speech("钱从哪里来?靠大家。人往何处去?进工厂。地怎么种?用机器。")).warnings()).isEmpty();
    }

    private static String speech(String words) {
        return "政府工作报告\n——2019年1月15日在昆山市第九届人民代表大会第三次会议上\n市长 李清河\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、2018年工作回顾\n" + words
                + "\n二、2019年工作安排\n全市要稳住增长。\n";
    }

    private static Header header(String text) throws ReadingException {
        List<RawText> raw = new FileReader().pasted("0001", text);
        assertThat(raw).hasSize(1);
        return structurer.structure(raw.get(0)).header();
    }
}
