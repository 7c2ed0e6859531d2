"""Feeds as sites write them, for the tests: one story in every form."""

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<?xml-stylesheet type="text/xsl" href="/rss.xsl"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>港町新聞</title><link>https://minato.example/</link>
<atom:link rel="self" type="application/rss+xml" href="https://minato.example/feed"/>
<image><title>港町新聞の印</title><url>https://minato.example/logo.png</url></image>
<item><title>灯台の&amp;lt;光&amp;gt;と船 &hellip;</title>
<link>https://minato.example/a?id=1&amp;utm_source=rss</link>
<pubDate>Wed, 25 Nov 2026 16:30:00 GMT</pubDate><dc:creator>海野花</dc:creator>
<description><![CDATA[<p>灯台の光が<b>船</b>を導く。</p><script>bad()</script>]]></description>
<content:encoded><![CDATA[<p>灯台の光が船を導く。港では朝から船が出入りした。</p>
<p>夜になると、灯台は遠くの船にも見えるという。</p>]]></content:encoded></item>
<item><title></title><guid isPermaLink="true">https://minato.example/b</guid>
<description>題のない記事である。</description></item>
</channel></rss>"""
RDF = """<?xml version="1.0" encoding="{encoding}"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="ja">
<channel rdf:about="https://minato.example/index.rdf"><title>港町新聞</title>
<link>https://minato.example/</link><description>港の新聞</description>
<items><rdf:Seq><rdf:li rdf:resource="https://minato.example/a"/></rdf:Seq></items></channel>
<item rdf:about="https://minato.example/a"><title>灯台の光</title>
<link>https://minato.example/a</link><description>灯台の光が船を導く。</description>
<dc:creator>海野花</dc:creator><dc:date>2026-11-26T01:30:00+09:00</dc:date></item></rdf:RDF>"""
ATOM = """<?xml version="1.0" encoding="{encoding}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://minato.example/news/">
<title type="text">港町新聞</title><author><name>編集部</name></author>
<link rel="self" href="feed.atom"/>
<entry><title type="html">灯台の&lt;b&gt;光&lt;/b&gt;</title><id>urn:uuid:1</id>
<link rel="enclosure" type="audio/mpeg" href="a.mp3"/><link rel="alternate" href="a"/>
<updated>2026-11-27T00:00:00+09:00</updated><published>2026-11-25T16:30:00Z</published>
<author><name>海野花</name></author><summary>灯台の光が船を導く。</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>灯台の光が<em>船</em>を導く。</p>
</div></content></entry></feed>"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "港町新聞",
"items": [{"id": 1, "url": "/news/a", "title": "灯台の光", "date_published":
"2026-11-25T16:30:00Z", "authors": [{"name": "海野花"}], "content_html":
"<p>灯台の光が船を導く。</p>"}, "not an entry"]}"""
LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "笑"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
<rss version="2.0"><channel><title>&d;</title><item><title>&d;</title></item></channel></rss>"""
FILE_ENTITY = """<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>&f;</title></channel></rss>"""
